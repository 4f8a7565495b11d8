import type { Money } from '#model';
import { formatMoney } from '../../money/index.ts';
import { percentText } from '../../quantity-text.ts';
import { define, type NoParams } from '../define.ts';
import { fixOfSide, type UnusualSide } from '../unusual-side.ts';

export interface Compared {
  readonly stated: Money;
  readonly computed: Money;
  /** Stated against computed, in percent of the computed amount. */
  readonly percent: number;
}
const apart = ({ percent }: Compared): string =>
  `${percentText(Math.abs(percent))} too ${percent < 0 ? 'low' : 'high'}`;

export const costCatalogue = {
  'cost/stated-total-differs': define<Compared>({
    severity: 'error',
    title: 'The stated total is not what the line items add up to',
    message: (params) =>
      `The stated total is ${formatMoney(params.stated)}, but the line items add up to ${formatMoney(params.computed)}: it is ${apart(params)}.`,
    fix: () => 'Correct the stated total or the line items, or explain the difference in `stated.total.reason`.',
  }),
  'cost/stated-line-differs': define<Compared & { name: string; hasItems: boolean }>({
    severity: 'warning',
    title: 'A stated line is not what its line items add up to',
    message: (params) =>
      params.hasItems
        ? `The stated line "${params.name}" is ${formatMoney(params.stated)}, but its line items add up to ${formatMoney(params.computed)}: it is ${apart(params)}.`
        : `The stated line "${params.name}" is ${formatMoney(params.stated)}, but no line item belongs to it, so that it can't be checked.`,
    fix: ({ hasItems }) =>
      hasItems
        ? "Correct the amount or the line items, or explain the difference in the line's `reason`."
        : 'Name the line in `statedLine` of the line items that it stands for.',
  }),
  'cost/budget-exceeded': define<{ budget: Money; total: Money; scalePoint: string }>({
    severity: 'error',
    title: 'The bill is above the budget',
    message: ({ budget, total, scalePoint }) =>
      `The system costs ${formatMoney(total)} a month (${scalePoint}), which is more than the budget of ${formatMoney(budget)}.`,
    fix: () => 'Make the design cheaper, commit to what runs all month, or agree on another budget.',
  }),
  'cost/bill-differs': define<{
    /** `null` for all of them together. */
    service: string | null;
    billed: Money;
    computed: Money;
    percent: number | null;
    span: string;
    scalePoint: string;
  }>({
    severity: 'error',
    title: 'The bill is not what was computed',
    message: ({ service, billed, computed, percent, span, scalePoint }) =>
      percent === null
        ? `The bill of ${span} has ${formatMoney(billed)} for "${service ?? 'everything'}", but no line item pays for it.`
        : `${service === null ? 'In all' : `For "${service}"`} the bill of ${span} has ${formatMoney(billed)}, but ${formatMoney(computed)} is computed (${scalePoint}): it is ${percentText(Math.abs(percent))} ${percent < 0 ? 'lower' : 'higher'}.`,
    fix: ({ percent }) =>
      percent === null
        ? 'Add the line items, or say in `services` of the bill which service is meant.'
        : 'Correct the quantities or the load of the scale point, or name the scale point of the bill in `at`.',
  }),
  'cost/bill-not-comparable': define<{ because: string }>({
    severity: 'error',
    title: 'A bill cannot be held against the cost model',
    message: ({ because }) => `${because} The bill shows nothing, then.`,
    fix: () => 'Name a FOCUS export of the month and in the currency of the cost model.',
  }),
  'cost/target-missed': define<{ title: string; result: string; side: UnusualSide }>({
    severity: 'error',
    title: 'A cost requirement is missed',
    message: ({ title, result }) => `The requirement "${title}" is missed: ${result}.`,
    fix: ({ side }) => fixOfSide(side, 'Make the design cheaper, or agree on another target.'),
  }),
  'cost/element-without-line-item': define<{ name: string }>({
    severity: 'warning',
    title: 'Nothing is paid for a container',
    message: ({ name }) =>
      `No line item is of "${name}", and neither a line item nor an exclusion names it, so that the bill may be too low.`,
    fix: () => 'Add a line item with it as `element`, or say in `exclusions` why it costs nothing here.',
  }),
  'cost/unknown-price': define<{ name: string; id: string; suggestion: string | undefined }>({
    severity: 'error',
    title: 'A price is not in the price book',
    message: ({ name, id }) =>
      `The line item "${name}" uses the price "${id}", which neither the shipped price book nor your own holds.`,
    fix: ({ suggestion }) =>
      suggestion
        ? `Use "${suggestion}" if that is meant, or add the price to your own book.`
        : 'Add the price to your own book.',
  }),
  'cost/unit-mismatch': define<
    { name: string; priceUnit: string } & ({ quantityUnit: string } | { allowanceUnit: string })
  >({
    severity: 'error',
    title: 'A quantity has another unit than its price',
    message: ({ name, priceUnit, ...of }) =>
      'quantityUnit' in of
        ? `The line item "${name}" multiplies a quantity in "${of.quantityUnit}" by a price per "${priceUnit}".`
        : `The line item "${name}" takes an allowance in "${of.allowanceUnit}" off a quantity in "${priceUnit}".`,
    fix: ({ priceUnit, ...of }) => `Give the ${'quantityUnit' in of ? 'quantity' : 'allowance'} in "${priceUnit}".`,
  }),
  'cost/broken-formula': define<{ name: string; scalePoint: string; problem: string; isNegative: boolean }>({
    severity: 'error',
    title: 'A quantity cannot be computed',
    message: ({ name, scalePoint, problem }) =>
      `The line item "${name}" has no quantity at the scale point "${scalePoint}", so that the bill has no total there. ${problem}`,
    fix: ({ isNegative }) =>
      isNegative
        ? 'Give what is free of it as `allowance` of the line item instead of taking it off in the formula: a quantity never falls below zero by it.'
        : 'Give every driver a value at every scale point, and divide by nothing that can be zero.',
  }),
  'cost/paid-twice': define<{ name: string; element: string; id: string; rentedId: string }>({
    severity: 'error',
    title: 'What runs is paid for twice',
    message: ({ name, element, id, rentedId }) =>
      id === rentedId
        ? `The line item "${name}" pays for "${element}" at the price "${id}", and so does what runs of it in the deployment.`
        : `The line item "${name}" pays for "${element}" at the price "${id}", but the deployment runs it at "${rentedId}", and pays for that.`,
    fix: () => 'Take the line item out: what is rented follows from the offer and the count in `runs`.',
  }),
  'cost/literal-beside-driver': define<{ of: string; literal: string; driver: string; id: string }>({
    severity: 'warning',
    title: 'A formula has a number of its own where a driver counts the same',
    message: ({ of, literal, driver }) =>
      `The formula of the ${of} says ${literal}, and the driver "${driver}" counts in the same unit, so that the two don't move together.`,
    fix: ({ id }) =>
      `Use the driver \`${id}\`, or what follows from it: \`times(${id}, 0.74)\`; or give the number a unit of its own.`,
  }),
  'cost/paid-as-more': define<{
    name: string;
    size: string;
    least: string;
    of: string;
    times: string;
    unit: string;
    atLeast: string;
  }>({
    severity: 'warning',
    title: 'Something small is counted as what it is, and paid for as more',
    message: ({ name, size, least, of, times }) =>
      `The line item "${name}" counts ${size}, but its price takes each ${of} for at least ${least}: ${times} times as much is paid.`,
    fix: ({ unit, atLeast }) =>
      `Write the size as \`atLeast(size, quantity(${atLeast}, '${unit}'))\`; where several travel in one, count that one with its own size.`,
  }),
  'cost/allowances-differ': define<{ name: string; other: string; id: string }>({
    severity: 'error',
    title: 'Two line items of one price have different allowances',
    message: ({ name, other, id }) =>
      `The line items "${name}" and "${other}" have different allowances, but both have the price "${id}", and what is free of a price is free once in an account. The larger one is counted.`,
    fix: () =>
      'Give what is free of all of them together as `allowance` of one, or name the `account` that each is paid by.',
  }),
  'cost/commitment-unused': define<{
    name: string;
    scalePoint: string;
    unused: string;
    percent: number;
    breakEvenPercent: number | null;
    wasted: Money;
    saving: Money;
  }>({
    severity: 'warning',
    title: 'A commitment is not used in full',
    message: ({ name, scalePoint, unused, percent, breakEvenPercent, wasted, saving }) =>
      `Of the commitment "${name}" only ${percentText(percent)} is used (${scalePoint}): ${unused} a month are paid for nothing, ${formatMoney(wasted)}. ${
        saving.amount.startsWith('-')
          ? `Below ${percentText(breakEvenPercent ?? 100)} list price is cheaper: it loses ${formatMoney({ ...saving, amount: saving.amount.slice(1) })} a month.`
          : `It still saves ${formatMoney(saving)}.`
      }`,
    fix: () => 'Commit to less, to what runs at every scale point, or note in `knownFindings` why more is promised.',
  }),
  'cost/broken-commitment': define<{ name: string; problem: string }>({
    severity: 'error',
    title: 'A commitment cannot be computed',
    message: ({ name, problem }) => `The commitment "${name}" counts for nothing. ${problem}`,
    fix: () =>
      'Let it cover line items of one price, with a quantity in the unit of that price; or commit to a sum in "USD" with a discount as `rate`.',
  }),
  'cost/option-changes-nothing': define<{
    name: string;
    /** What it would replace, and where that should run; `null` for an option without any change. */
    element: { readonly name: string; readonly environment: string | null } | null;
  }>({
    severity: 'error',
    title: 'An option changes nothing',
    message: ({ name, element }) =>
      element === null
        ? `The option "${name}" changes nothing, so that its bill is the study's own.`
        : `The option "${name}" replaces "${element.name}", of which nothing runs${element.environment === null ? '' : ` in "${element.environment}"`}, so that the bill of the option leaves in what it should replace.`,
    fix: ({ element }) =>
      element === null
        ? 'Say what runs instead in `with`, or which `drivers` or line items differ.'
        : 'Name the element that `runs` sizes, or size it.',
  }),
  'cost/excluded-but-used': define<{ name: string; uses: readonly string[] }>({
    severity: 'error',
    title: 'The bill leaves out what the design uses',
    message: ({ name, uses }) =>
      `The bill leaves out "${name}" because it isn't used, but the ${uses.join(' and the ')} ${uses.length === 1 ? 'names' : 'name'} it.`,
    fix: () =>
      "Add a line item for it, or take it out of the design; somebody else who pays for it is said with `because: 'paid-elsewhere'`.",
  }),
  'cost/price-stale': define<{ id: string; asOf: string; date: string }>({
    severity: 'warning',
    title: 'A price is more than a year older than the case study',
    message: ({ id, asOf, date }) =>
      `The price "${id}" dates from ${asOf}, more than a year before the case study's date ${date}.`,
    fix: () => 'Look the price up again and put the new one into your own book.',
  }),
  'cost/price-undated': define<{ id: string }>({
    severity: 'warning',
    title: 'Nobody knows of when a price is',
    message: ({ id }) =>
      `The source of the price "${id}" has no date, so that nobody can tell whether the price still holds.`,
    fix: () => 'Look the price up and put it into your own book with the date on which it was read.',
  }),
  'cost/price-from-memory': define<{ id: string }>({
    severity: 'warning',
    title: 'A price was written down from memory',
    message: ({ id }) => `The price "${id}" has no source: it was written down from memory.`,
    fix: () => 'Look the price up and put it into your own book with its source and date.',
  }),
  'cost/price-of-another-region': define<{
    region: string;
    lineItems: number;
    of: number;
    prices: readonly { readonly id: string; readonly region: string }[];
  }>({
    severity: 'warning',
    title: 'Prices are of another region',
    message: ({ region, lineItems, of, prices }) =>
      `In ${region}, ${lineItems} of ${of} line items are at prices of another region, because the book has none of ${region}: ${prices.map((price) => `${price.id} (${price.region})`).join(', ')}.`,
    fix: ({ region }) =>
      `Put the prices of ${region} into your own book, or say that the bill is one of another region.`,
  }),
  'cost/region-differs': define<{ region: string; environment: string; runsIn: string }>({
    severity: 'error',
    title: 'Two regions are said for one system',
    message: ({ region, environment, runsIn }) =>
      `The prices are asked for in ${region}, but "${environment}" is drawn in ${runsIn}.`,
    fix: () => 'Give the environment its `region`, draw it there, and leave `region` out of the cost model.',
  }),
  'cost/weak-price': define<{ scalePoint: string; share: number; carried: Money; ids: readonly string[] }>({
    severity: 'warning',
    title: 'Much of the bill rests on weak sources',
    message: ({ scalePoint, share, carried, ids }) =>
      `${formatMoney(carried)} a month (${percentText(share * 100)} of the bill, ${scalePoint}) rests on prices that neither a copy of the vendor's list nor its pages give: ${ids.join(', ')}.`,
    fix: () =>
      'Look the prices up at the vendor and put them into your own book, or say in `knownFindings` why they will do.',
  }),
  'cost/service-closed-to-new-customers': define<{ name: string; service: string; since: string }>({
    severity: 'error',
    title: 'A service can no longer be ordered',
    message: ({ name, service, since }) =>
      `The line item "${name}" pays for ${service}, which has been closed to new customers since ${since}.`,
    fix: () => 'Choose another service; the note in the limit book says what its vendor recommends.',
  }),
  'cost/price-of-older-accounts': define<{
    name: string;
    id: string;
    since: string;
    newId: string;
    cost: Money;
    newCost: Money;
  }>({
    severity: 'warning',
    title: 'A price holds only for older accounts',
    message: ({ name, id, since, newId, cost, newCost }) =>
      `The line item "${name}" uses the price "${id}", but accounts opened since ${since} start with "${newId}": ${formatMoney(newCost)} a month instead of ${formatMoney(cost)}.`,
    fix: ({ newId }) => `Use "${newId}", or note in \`knownFindings\` that the account is older.`,
  }),
  'cost/missing-budget': define<NoParams>({
    severity: 'todo',
    title: 'The bill has no budget',
    message: () => 'The cost model has no budget, so that nothing says whether the bill is acceptable.',
    fix: () => 'Add the budget and who set it in `cost.budget`.',
  }),
} as const;
