import type { Expression } from '#model';
import { evaluateQuantity } from '../money/index.ts';
import type { DriverValues } from './drivers-at.ts';

/** A number, or what a formula comes to at given driver values; 0 where it can't be computed, which a check reports. */
export function amountOf(value: number | Expression, drivers: DriverValues): number {
  if (typeof value === 'number') return value;
  try {
    return Number(evaluateQuantity(value, drivers));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 0;
  }
}
