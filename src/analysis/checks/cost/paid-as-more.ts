import type { PriceEntry } from '#books';
import { type Finding, inBytes } from '#model';
import type { AnalyzedLineItem } from '../../analyzed-case-study.ts';
import { quantityText } from '../../cost/formula-text.ts';
import { bytesCarried, smallestMessage } from '../../cost/messages-on.ts';
import { type SizeOfEach, sizesOfEach } from '../../cost/size-of-each.ts';
import { decimalText } from '../../quantity-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { linePlace } from './line-place.ts';

type Least = NonNullable<PriceEntry['eachAtLeast']>;

const least = { KB: ['size', 1e3], MB: ['size', 1e6], ms: ['span', 1] } as const;

/** How often the size is paid for; at most once where each is as large as what it is paid as. */
function timesPaid({ amount, unit }: Least, size: SizeOfEach): number {
  const [of, factor] = least[unit];
  return size.of === of && size.amount > 0 ? (amount * factor) / size.amount : 1;
}

/** The smallest message of the topics on a line's element, where the line counts gigabytes and has theirs as they are. */
function* messageOf({ study, load }: CheckContext, { item, price, at }: AnalyzedLineItem): Iterable<SizeOfEach> {
  const topics = study.topics.filter(({ on }) => on === item.element);
  const message = smallestMessage(topics);
  if (price?.unit !== 'GB' || !message) return;
  for (const [index, point] of load.entries()) {
    const share = (Number(at[index]?.quantity) * 1e9) / (bytesCarried(topics, point) ?? Number.NaN);
    if (share > 0.95 && share < 1.05)
      yield { of: 'size', amount: inBytes(message), value: String(inBytes(message)), unit: 'byte/message' };
  }
}

/** Line items that count something small as what it is, where the vendor rounds each up to a minimum. */
export function* paidAsMore(context: CheckContext): Iterable<Finding> {
  const { study, load, cost } = context;
  for (const line of cost?.lineItems ?? []) {
    const { item, price } = line;
    const minimum = price?.eachAtLeast;
    if (!minimum) continue;
    const sizes = load.flatMap(({ drivers }) => [...sizesOfEach(item.quantity, drivers, study.load?.drivers ?? [])]);
    const size = (sizes.length > 0 ? sizes : [...messageOf(context, line)]).find(
      (each) => timesPaid(minimum, each) > 1,
    );
    if (!size) continue;
    const times = timesPaid(minimum, size);
    yield finding('cost/paid-as-more', linePlace(line, 'quantity'), {
      name: item.name,
      size: quantityText(size.value, size.unit),
      least: `${minimum.amount} ${minimum.unit}`,
      of: minimum.of,
      times: decimalText(times),
      unit: size.unit,
      atLeast: Number((Number(size.value) * times).toPrecision(9))
        .toFixed(12)
        .replace(/\.?0+$/, ''),
    });
  }
}
