import { useEffect, useState } from 'react';

/**
 * How many of `all` things are drawn: `most` at first, and so many more each time the page has drawn those, so that
 * it answers between.
 */
export function useInTurn(all: number, most: number): number {
  const [drawn, setDrawn] = useState(most);
  useEffect(() => {
    if (drawn >= all) return;
    const next = setTimeout(() => setDrawn(drawn + most));
    return () => clearTimeout(next);
  }, [drawn, all, most]);
  return Math.min(all, drawn);
}
