/** 1.1 × 10000 is 11000.000000000002 in binary: numbers of prose have no more than fifteen figures. */
export const round = (value: number): number => {
  if (Math.abs(value) < 1 || !Number.isFinite(value) || Number.isInteger(value)) return value;
  // Six decimals at most, printed with fewer than sixteen figures: it is the nearest number to them already.
  const millionths = Math.round(value * 1e6);
  return Math.abs(millionths) < 1e15 && millionths / 1e6 === value ? value : Number(value.toPrecision(15));
};
