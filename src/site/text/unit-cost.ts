import type { Money } from '#model';
import { formatUnitPrice } from '#render';

/** What one order or device costs: fractions of a cent matter here. */
export const formatUnitCost = ({ amount, currency }: Money): string =>
  formatUnitPrice({ amount: Number(amount).toFixed(4), currency });
