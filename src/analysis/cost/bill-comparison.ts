import type { AnalyzedCaseStudy, CostAnalysis } from '../analyzed-case-study.ts';
import type { BilledMonth } from '../evidence/evidence-file.ts';
import { measuredPoint } from '../evidence/needed-load.ts';
import {
  addMoney,
  compareMoney,
  divideMoney,
  isPartial,
  type Money,
  money,
  multiplyMoney,
  percentageDifference,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from '../money/index.ts';

/** A service differs when its bill is more than this share of what is computed away … */
const billTolerance = '0.1';
/** … and by more than this share of the whole computed bill, so that pennies are no contradiction. */
const billSignificance = '0.01';

interface ComparedService {
  readonly service: string;
  /** What was charged: EffectiveCost. */
  readonly billed: Money;
  /** What the line items give for as many days. */
  readonly computed: Money;
  /** Billed against computed, in percent; `null` where nothing is computed. */
  readonly percent: number | null;
  readonly differs: boolean;
}

/** A bill of the cloud against the computed one. */
export interface BillComparison {
  /** What the bill is, in words. */
  readonly source: string;
  /** `2026-09` */
  readonly month: string;
  readonly coveredDays: number;
  readonly days: number;
  /** Id and name of the scale point that it is held against. */
  readonly scalePoint: { readonly id: string; readonly name: string };
  /** Those of the line items first, then those that only the bill has. */
  readonly services: readonly ComparedService[];
  readonly total: ComparedService;
  /** What doesn't count against list prices: tax, credits, adjustments, corrections. */
  readonly leftOut: readonly { readonly kind: string; readonly cost: Money }[];
}

/** The amount, or nothing where it is below zero. */
const positive = (amount: Money): Money => (compareMoney(amount, zeroMoney) > 0 ? amount : zeroMoney);
const fractionOf = (amount: Money, share: string): Money => multiplyMoney(amount, share);

/**
 * Whether a billed amount contradicts a computed one: more than 10 % away, and by more than 1 % of the whole bill. What
 * commitments save on a service may be missing from its bill, and what they cost too much may be on it: they are
 * amortised over whatever they cover.
 */
function compared(service: string, billed: Money, computed: Money, savings: Money, whole: Money): ComparedService {
  const lowest = positive(subtractMoney(computed, positive(savings)));
  const highest = addMoney(computed, positive(subtractMoney(zeroMoney, savings)));
  const isAbove = compareMoney(billed, addMoney(highest, fractionOf(highest, billTolerance))) > 0;
  const isBelow = compareMoney(billed, subtractMoney(lowest, fractionOf(lowest, billTolerance))) < 0;
  const distance = isAbove ? subtractMoney(billed, highest) : subtractMoney(lowest, billed);
  const percent = percentageDifference(billed, computed);
  return {
    service,
    billed,
    computed,
    percent: percent === undefined ? null : Number(percent),
    differs: (isAbove || isBelow) && compareMoney(distance, fractionOf(whole, billSignificance)) > 0,
  };
}

/** What commitments that cover a line item of the service save at a scale point. */
const savingsOn = ({ commitments, lineItems }: CostAnalysis, service: string, scalePoint: string): Money => {
  const names = lineItems.flatMap(({ item }) => (item.service === service ? [item.name] : []));
  const covering = commitments.filter(({ covers }) => covers.some((name) => names.includes(name)));
  return sumMoney(
    covering.flatMap(({ at }) => at.filter((each) => each.scalePoint === scalePoint).map(({ saving }) => saving)),
  );
};

/** The month that is named, or the last one that is whole, or the last one. */
const monthOf = (months: readonly BilledMonth[], named: string | undefined): BilledMonth | undefined =>
  named === undefined
    ? (months.findLast(({ coveredDays, days }) => coveredDays === days) ?? months.at(-1))
    : months.find(({ month }) => month === named);

/**
 * The bill that the cost model names, by service, against what its line items give at the scale point. A month that the
 * bill covers in part is held against as many days of the computed one.
 * @returns `null` without a bill or when its file couldn't be read; a sentence when the two can't be compared
 */
export function billComparison({
  study,
  load,
  evidence,
  cost,
}: Pick<AnalyzedCaseStudy, 'study' | 'load' | 'evidence' | 'cost'>): BillComparison | string | null {
  const bill = study.cost?.bill;
  const measurement = bill?.evidence.measurement;
  const content = measurement && evidence.get(measurement.file)?.content;
  if (!bill || !measurement || !content || !cost) return null;
  if (content.kind !== 'bill') return `${measurement.file} is a run of ${content.tool ?? 'a test'} and no bill.`;
  const point = cost.scalePoints.find(({ id }) => id === measuredPoint(load, measurement).id);
  const month = monthOf(content.months, bill.month);
  if (!month)
    return `${measurement.file} holds no charge of ${bill.month}, only of ${content.months.map((each) => each.month).join(', ')}.`;
  if (!point || isPartial(point.total)) return null;
  if (content.currency !== cost.currency)
    return `${measurement.file} is in ${content.currency || 'no currency'}, but the cost model is in ${cost.currency}.`;
  const { currency } = cost;
  const ofDays = (amount: Money): Money =>
    divideMoney(multiplyMoney(amount, month.coveredDays), month.days) ?? zeroMoney;
  const whole = ofDays(point.total);
  const serviceOf = (name: string): string =>
    bill.services[name] ??
    point.byService.find(({ service }) => service.toLowerCase() === name.toLowerCase())?.service ??
    name;
  const billedOf = (service: string): Money =>
    sumMoney(
      month.services.flatMap((each) =>
        serviceOf(each.service) === service ? [money(each.effectiveCost, currency)] : [],
      ),
    );
  const computedOf = new Map(point.byService.map(({ service, cost: list }) => [service, ofDays(list)]));
  const names = new Set([...computedOf.keys(), ...month.services.map(({ service }) => serviceOf(service))]);
  const services = [...names].map((service) =>
    compared(
      service,
      billedOf(service),
      computedOf.get(service) ?? zeroMoney,
      ofDays(savingsOn(cost, service, point.id)),
      whole,
    ),
  );
  const billed = sumMoney(services.map((each) => each.billed));
  return {
    source: bill.evidence.source,
    month: month.month,
    coveredDays: month.coveredDays,
    days: month.days,
    scalePoint: { id: point.id, name: point.name },
    services,
    total: compared('Total', billed, ofDays(point.committedTotal), zeroMoney, whole),
    leftOut: month.leftOut.map(({ kind, effectiveCost }) => ({ kind, cost: money(effectiveCost, currency) })),
  };
}
