/**
 * Months until something that grows by a fixed amount is full: (capacity − size) ÷ growth.
 * @returns 0 when it is full already, Infinity when it doesn't grow
 * @example monthsUntilFull({ size: 500, capacity: 2000, growthPerMonth: 50 }); // 30
 */
export function monthsUntilFull(storage: {
  readonly size: number;
  readonly capacity: number;
  readonly growthPerMonth: number;
}): number {
  const left = storage.capacity - storage.size;
  if (left <= 0) return 0;
  return storage.growthPerMonth > 0 ? left / storage.growthPerMonth : Number.POSITIVE_INFINITY;
}

/**
 * Months until a load that grows by a constant factor each month reaches a multiple of today's:
 * ln(multiple) ÷ ln(1 + growth). Turns a saturation load into a date.
 * @param growthPerMonth relative growth, 0.1 for 10 % a month
 * @returns 0 for a multiple of 1 or less, Infinity when the load doesn't grow
 * @example monthsUntilLoad(10, 0.1); // ≈ 24.2
 */
export function monthsUntilLoad(multiple: number, growthPerMonth: number): number {
  if (multiple <= 1) return 0;
  return growthPerMonth > 0 ? Math.log(multiple) / Math.log1p(growthPerMonth) : Number.POSITIVE_INFINITY;
}
