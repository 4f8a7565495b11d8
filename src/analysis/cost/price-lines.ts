import type { PriceEntry } from '#books';
import type { LineItem } from '#model';
import type { DriverValues } from '../load/index.ts';
import {
  compareDecimals,
  evaluateQuantity,
  type Money,
  type PricedQuantity,
  partial,
  priceTogether,
  zeroMoney,
} from '../money/index.ts';

/** A line item with its price, and what it shares the price's tiers and allowance with. */
export interface PricedLine {
  readonly item: LineItem;
  /** `null` where no book holds it. */
  readonly price: PriceEntry | null;
  /** Price, region and account: lines of one pool are one quantity to the vendor. */
  readonly pool: string;
}

/** Why a quantity can't be computed or priced. */
interface QuantityProblem {
  readonly text: string;
  /** The formula gives less than nothing. */
  readonly isNegative: boolean;
}

export interface LineCost {
  /** Monthly quantity in the price's unit, before anything free; `0` where it can't be computed. */
  readonly quantity: string;
  readonly listCost: Money;
  /** How the whole pool is priced; `null` without a price or a quantity. */
  readonly pricing: (Omit<PricedQuantity, 'priceId'> & { readonly lines: number }) | null;
  readonly problem: QuantityProblem | null;
}

function evaluated(evaluate: () => string): { readonly quantity: string; readonly problem: QuantityProblem | null } {
  try {
    const quantity = evaluate();
    if (!quantity.startsWith('-')) return { quantity, problem: null };
    return { quantity: '0', problem: { text: `It comes to ${quantity}, less than nothing.`, isNegative: true } };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { quantity: '0', problem: { text: error.message, isNegative: false } };
  }
}

/** Indices of the lines of each pool, in the order of first lines. */
export function poolsOf(lines: readonly PricedLine[]): readonly (readonly number[])[] {
  const pools = new Map<string, number[]>();
  for (const [index, { pool }] of lines.entries()) {
    const members = pools.get(pool);
    if (members) members.push(index);
    else pools.set(pool, [index]);
  }
  return [...pools.values()];
}

/**
 * ListCost of the lines of one pool, US dollars a month: their quantities are added, what is free is taken off once, the
 * tiers are gone through once, and the cost is shared by quantity (`priceTogether`). Of several allowances the largest
 * counts: an allowance belongs to the price, however many lines name it.
 * What a line costs that can't be computed, or whose price isn't in the book, is not known, and so is every sum that it
 * belongs to; a check reports it.
 */
export function pricePool(lines: readonly PricedLine[], drivers: DriverValues): readonly LineCost[] {
  const parts = lines.map(({ item }) => {
    const use = evaluated(() => evaluateQuantity(item.quantity, drivers));
    const { allowance } = item;
    const free = allowance ? evaluated(() => evaluateQuantity(allowance, drivers)) : null;
    return { quantity: use.quantity, free: free?.quantity ?? '0', problem: use.problem ?? free?.problem ?? null };
  });
  const price = lines[0]?.price ?? null;
  const free = parts
    .map((part) => part.free)
    .reduce((most, each) => (compareDecimals(each, most) > 0 ? each : most), '0');
  const priced =
    price &&
    priceTogether(
      price,
      parts.map(({ quantity }) => quantity),
      free,
    );
  return parts.map(({ quantity, problem }, index) => ({
    quantity,
    problem,
    listCost: problem === null && priced?.shares[index] ? priced.shares[index] : partial(zeroMoney),
    pricing: priced && problem === null ? { ...priced, lines: lines.length } : null,
  }));
}

/** {@link pricePool} for every pool, in the order of the lines. */
export function priceLines(lines: readonly PricedLine[], drivers: DriverValues): readonly LineCost[] {
  const costs: LineCost[] = [];
  for (const members of poolsOf(lines)) {
    const priced = pricePool(
      members.flatMap((index) => lines[index] ?? []),
      drivers,
    );
    for (const [position, index] of members.entries()) {
      const cost = priced[position];
      if (cost) costs[index] = cost;
    }
  }
  return costs;
}
