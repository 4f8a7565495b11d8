import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { linePlace } from './line-place.ts';

/** Lines of one price in one account whose allowances aren't the same; each reported at the line that differs from the first. */
export function* allowancesDiffer({ cost }: CheckContext): Iterable<Finding> {
  const first = new Map<string, { readonly name: string; readonly allowance: string }>();
  for (const line of cost?.lineItems ?? []) {
    const { item, pool } = line;
    if (!item.allowance) continue;
    const allowance = JSON.stringify(item.allowance);
    const known = first.get(pool);
    if (!known) first.set(pool, { name: item.name, allowance });
    else if (known.allowance !== allowance)
      yield finding('cost/allowances-differ', linePlace(line, 'allowance'), {
        name: item.name,
        other: known.name,
        id: item.price.priceId,
      });
  }
}
