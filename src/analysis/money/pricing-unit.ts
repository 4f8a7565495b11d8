import { type DecimalInput, toDecimal, toPlainString } from './decimal.ts';

/** A price unit that counts things in lots: `1M requests` is a lot of 1,000,000 requests. */
export interface PricingUnit {
  /** Things in one unit. */
  readonly lotSize: string;
  /** What is counted. */
  readonly of: string;
}

const magnitudes: Readonly<Record<string, string>> = { k: '1000', M: '1000000', B: '1000000000' };

/**
 * Reads the lot size from a price book's unit.
 * @example pricingUnit('10k requests'); // { lotSize: '10000', of: 'requests' }
 */
export function pricingUnit(unit: string): PricingUnit {
  const [, count, magnitude = '', of] = /^(\d+)([kMB]?) (.+)$/.exec(unit) ?? [];
  if (count === undefined || of === undefined) return { lotSize: '1', of: unit };
  return { lotSize: toPlainString(toDecimal(count).times(toDecimal(magnitudes[magnitude] ?? '1'))), of };
}

/**
 * FOCUS PricingQuantity: a count of things in the price's own unit, count ÷ lot size.
 * @example pricingQuantity(86_000_000_000, '1M messages'); // '86000'
 */
export const pricingQuantity = (count: DecimalInput, unit: string): string =>
  toPlainString(toDecimal(count).div(toDecimal(pricingUnit(unit).lotSize)));
