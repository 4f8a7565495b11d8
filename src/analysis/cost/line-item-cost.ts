import type { PriceEntry } from '#books';
import type { LineItem } from '#model';
import type { DriverValues } from '../load/index.ts';
import { evaluateQuantity, type Money, priceQuantity, zeroMoney } from '../money/index.ts';

export interface LineItemCost {
  /** Monthly quantity in the price's unit; `0` where it can't be computed. */
  readonly quantity: string;
  readonly listCost: Money;
  /** Why the quantity or its cost can't be computed; `null` when it can. */
  readonly problem: string | null;
}

/**
 * ListCost = ListUnitPrice × PricingQuantity of one line item, US dollars a month.
 * A formula that can't be evaluated, or a price that isn't in the book, costs nothing here and is reported by a check.
 */
export function lineItemCost(item: LineItem, price: PriceEntry | null, drivers: DriverValues): LineItemCost {
  let quantity = '0';
  try {
    quantity = evaluateQuantity(item.quantity, drivers);
    const listCost = price ? priceQuantity(price, quantity).cost : zeroMoney;
    return { quantity, listCost, problem: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { quantity, listCost: zeroMoney, problem: error.message };
  }
}
