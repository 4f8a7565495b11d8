import type { Finding } from '#model';
import type { AnalyzedLineItem } from '../../analyzed-case-study.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { linePlace } from './line-place.ts';

/**
 * Same element in the same place, rented at the same price, or by the hour by the same service: at another size's price.
 * Gigabytes of one service may be of two kinds, such as disk and backup.
 */
function paysForTheSame(written: AnalyzedLineItem, rented: AnalyzedLineItem): boolean {
  if (written.item.element !== rented.item.element) return false;
  if (written.environment !== rented.environment || written.region !== rented.region) return false;
  const [price, other] = [written.price, rented.price];
  if (!price || !other) return false;
  const isHourly = /hour$/.test(price.unit) && price.unit === other.unit;
  return price.id === other.id || (isHourly && price.service === other.service);
}

/** Written line items for what runs anyway, and is therefore paid for. */
export function* paidTwice({ cost, index: { nameOf } }: CheckContext): Iterable<Finding> {
  const lines = cost?.lineItems ?? [];
  const rented = lines.filter(({ isRented }) => isRented);
  for (const line of lines) {
    const found = line.isRented ? undefined : rented.find((other) => paysForTheSame(line, other));
    if (found)
      yield finding('cost/paid-twice', linePlace(line, 'price'), {
        name: line.item.name,
        element: nameOf(found.item.element ?? ''),
        id: line.item.price.priceId,
        rentedId: found.item.price.priceId,
      });
  }
}
