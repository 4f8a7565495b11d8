import type { Finding } from '#model';
import { billComparison } from '../../cost/bill-comparison.ts';
import { formatMoney } from '../../money/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Services whose bill is not what their line items give; the bill as a whole where only that differs. */
export function* billDiffers(context: CheckContext): Iterable<Finding> {
  const bill = billComparison(context);
  if (bill === null || typeof bill === 'string') return;
  const { month, coveredDays, days, scalePoint } = bill;
  const span = coveredDays === days ? month : `${coveredDays} of ${days} days of ${month}`;
  const differing = bill.services.filter(({ differs }) => differs);
  const all = { ...bill.total, service: null };
  for (const { service, billed, computed, percent } of differing.length > 0 || !all.differs ? differing : [all]) {
    const line = (context.study.cost?.lineItems ?? []).findIndex((item) => item.service === service);
    yield finding(
      'cost/bill-differs',
      line < 0 ? at('cost', 'bill') : at('cost', 'lineItems', line),
      { service, billed, computed, percent, span, scalePoint: scalePoint.name },
      [
        { label: `bill of ${span}`, value: formatMoney(billed), provenance: 'measured' },
        { label: 'computed', value: formatMoney(computed), provenance: 'computed' },
      ],
    );
  }
}

/** A bill that can't be held against the cost model. */
export function* billNotComparable(context: CheckContext): Iterable<Finding> {
  const bill = billComparison(context);
  if (typeof bill === 'string') yield finding('cost/bill-not-comparable', at('cost', 'bill'), { because: bill });
}
