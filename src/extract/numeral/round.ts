/** 1.1 × 10000 is 11000.000000000002 in binary: numbers of prose have no more than fifteen figures. */
export const round = (value: number): number =>
  Math.abs(value) >= 1 && Number.isFinite(value) && !Number.isInteger(value)
    ? Number(value.toPrecision(15))
    : value;
