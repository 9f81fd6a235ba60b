import { useEffect, useState } from 'react';

/** A value once it has not changed for so many milliseconds, so that typing goes on while its work waits. */
export function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const rest = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(rest);
  }, [value, ms]);
  return rested;
}
