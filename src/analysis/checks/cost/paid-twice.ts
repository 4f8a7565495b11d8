import type { Finding } from '#model';
import type { AnalyzedLineItem } from '../../analyzed-case-study.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { linePlace } from './line-place.ts';

/** Same element in the same place, rented by the same service in the same unit: at the same price, or at another size's. */
const paysForTheSame = (written: AnalyzedLineItem, rented: AnalyzedLineItem): boolean =>
  written.item.element === rented.item.element &&
  written.environment === rented.environment &&
  written.region === rented.region &&
  written.price?.service === rented.price?.service &&
  written.price?.unit === rented.price?.unit;

/** Written line items for what runs anyway, and is therefore paid for. */
export function* paidTwice({ cost, index: { nameOf } }: CheckContext): Iterable<Finding> {
  const lines = cost?.lineItems ?? [];
  const rented = lines.filter(({ isRented }) => isRented);
  for (const line of lines) {
    const found = line.isRented ? undefined : rented.find((other) => other.price && paysForTheSame(line, other));
    if (found)
      yield finding('cost/paid-twice', linePlace(line, 'price'), {
        name: line.item.name,
        element: nameOf(found.item.element ?? ''),
        id: line.item.price.priceId,
        rentedId: found.item.price.priceId,
      });
  }
}
