import type { Finding } from '#model';
import { convertMoney, formatMoney, priceQuantity } from '../../money/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { linePlace } from './line-place.ts';

/** Line items at a price that accounts opened before the date of the case study no longer get, with what they pay. */
export function* priceOfOlderAccounts({ study, cost, books }: CheckContext): Iterable<Finding> {
  for (const line of cost?.lineItems ?? []) {
    const { item, price, at: points } = line;
    const { since, price: newId } = price?.newAccounts ?? {};
    const newPrice = newId === undefined ? undefined : books.lookupPrice(newId);
    const first = points[0];
    if (!price || since === undefined || !newPrice || !first) continue;
    if (study.date !== undefined && study.date < since) continue;
    const { listCost } = first;
    const newCost = convertMoney(priceQuantity(newPrice, first.quantity).cost, listCost.currency);
    yield finding(
      'cost/price-of-older-accounts',
      linePlace(line, 'price'),
      { name: item.name, id: price.id, since, newId: newPrice.id, cost: listCost, newCost },
      [
        { label: price.id, value: formatMoney(listCost), provenance: 'computed' },
        { label: newPrice.id, value: formatMoney(newCost), provenance: 'computed' },
      ],
    );
  }
}
