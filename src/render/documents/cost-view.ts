import {
  type AnalyzedCaseStudy,
  type AnalyzedCommitment,
  type BillComparison,
  billComparison,
  type CostAnalysis,
  quantityText,
  type StatedComparison,
  unitText,
  verdictWords,
} from '#analysis';
import { type PriceEntry, sourceShown } from '#books';
import {
  exchangeText,
  formatDuration,
  formatFraction,
  formatMoney,
  formatMoneyDifference,
  formatPercentDifference,
  formatUnitCost,
  formatWholeMoney,
  priceRegionsText,
} from '../format/index.ts';
import { lineCalculations } from '../line-calculations.ts';
import { computedText, driverRows } from '../origins.ts';
import { chartImages } from './chart-images.ts';
import { markdownLink, plain } from './markdown.ts';
import { originText } from './origin-text.ts';
import type { View } from './template.ts';

const comparison = ({ stated, computed, difference, percent, source, reason }: StatedComparison) => ({
  stated: formatMoney(stated),
  computed: formatMoney(computed),
  difference: formatMoney(difference),
  percent: formatPercentDifference(percent),
  source,
  reason: reason ?? '–',
});

const linked = (text: string, url: string | null) => (url === null ? plain(text) : markdownLink(text, url));

/** The official source first, where the figure was seen second. */
function priceSource(id: string, price: PriceEntry | null) {
  if (!price) return { id, note: '', source: plain('not in the price book'), seenIn: plain('') };
  const { text, url, seenIn } = sourceShown(price);
  return {
    id: price.id,
    note: price.note ?? '',
    source: linked(text, url),
    seenIn: seenIn ? linked(seenIn.title, seenIn.url) : plain(''),
  };
}

/** The bill of the cloud against the computed one, where there is one. */
function billView(analyzed: AnalyzedCaseStudy) {
  const bill = billComparison(analyzed);
  if (bill === null || typeof bill === 'string') return null;
  const row = ({ service, billed, computed, percent }: BillComparison['total']) => ({
    service,
    billed: formatMoney(billed),
    computed: formatMoney(computed),
    percent: percent === null ? '–' : formatPercentDifference(percent),
  });
  const { month, coveredDays, days, scalePoint, source } = bill;
  return {
    month,
    span: coveredDays === days ? '' : `${coveredDays} of ${days} days, held against as many days of the computed bill`,
    scalePoint: scalePoint.name,
    source,
    services: bill.services.map(row),
    total: row(bill.total),
    leftOut: bill.leftOut.map(({ kind, cost }) => `${kind} (${formatMoney(cost)})`).join(', '),
  };
}
/** What a commitment costs and saves at each scale point. */
const commitmentRows = ({ name, unit, breakEven, at }: AnalyzedCommitment, points: CostAnalysis['scalePoints']) =>
  at.map((cost) => ({
    name,
    point: points.find(({ id }) => id === cost.scalePoint)?.name ?? cost.scalePoint,
    used: quantityText(cost.used, unit),
    unused: quantityText(cost.unused, unit),
    above: quantityText(cost.above, unit),
    committed: formatMoney(cost.committedCost),
    saving: formatMoney(cost.saving),
    utilization: formatFraction(Number(cost.utilization)),
    breakEven: breakEven === null ? '–' : formatFraction(Number(breakEven)),
  }));

/** What the system costs, from which prices and quantities, against what was stated: view of `cost.md`. */
export function costView(analyzed: AnalyzedCaseStudy) {
  const { study, cost, index } = analyzed;
  if (!cost || !study.cost) return null;
  const first = cost.scalePoints[0];
  return {
    title: study.title,
    charts: chartImages(analyzed, 'cost'),
    prices: priceRegionsText(cost),
    exchange: exchangeText(cost),
    points: cost.scalePoints.map(({ name }) => ({ name })),
    totals: cost.scalePoints.map(({ name, insteadOf, total, committedTotal, perUnit }) => ({
      name,
      insteadOf: insteadOf ?? '',
      total: formatMoney(total),
      committed: formatMoney(committedTotal),
      perUnit: perUnit.map((unit) => `${formatUnitCost(unit.cost)} per ${unit.name}`).join(', '),
    })),
    hasCommitments: cost.commitments.length > 0,
    provenance: computedText(analyzed, 'cost.total'),
    drivers: driverRows(analyzed).map(({ name, unit, values, origin }) => ({
      name,
      unit,
      values: values.map((value) => ({ value })),
      origin: originText(origin),
    })),
    services: (first?.byService ?? []).map(({ service }) => ({
      service,
      costs: cost.scalePoints.map(({ byService }) => {
        const entry = byService.find((other) => other.service === service);
        return { cost: entry ? formatMoney(entry.cost) : '–' };
      }),
    })),
    environments: (first?.byEnvironment ?? []).map(({ id, name }) => ({
      name,
      costs: cost.scalePoints.map(({ byEnvironment }) => {
        const entry = byEnvironment.find((other) => other.id === id);
        return { cost: entry ? formatMoney(entry.cost) : '–' };
      }),
    })),
    lineItems: cost.lineItems.map((line) => ({
      name: line.item.name,
      service: line.item.service,
      element: line.item.element === undefined ? '–' : index.nameOf(line.item.element),
      calculations: [...lineCalculations(line, cost.scalePoints)],
      assumption: line.item.assumption,
      costs: line.at.map(({ listCost }) => ({ cost: formatMoney(listCost) })),
      isWeak: line.price !== null && sourceShown(line.price).isWeak,
      ...priceSource(line.item.price.priceId, line.price),
    })),
    sensitivity: cost.sensitivity.map(({ name, at }) => ({
      name,
      ranges: at.map(({ range }) => ({
        range: range ? `${formatMoney(range.lower)} to ${formatMoney(range.upper)}` : '–',
        swing: range ? formatMoney(range.swing) : '–',
      })),
    })),
    perUnit: (first?.perUnit ?? []).map(({ name }) => ({
      name,
      costs: cost.scalePoints.map(({ perUnit }) => {
        const entry = perUnit.find((other) => other.name === name);
        return { cost: entry ? formatUnitCost(entry.cost) : '–' };
      }),
    })),
    commitments: cost.commitments.map((commitment) => ({
      name: commitment.name,
      covers: commitment.covers.join(', '),
      unit: unitText(commitment.unit, '2'),
      term: formatDuration(commitment.term),
      paidInAdvance:
        commitment.prepayment === 'none' || !commitment.at[0]
          ? 'nothing'
          : `${formatMoney(commitment.at[0].paidInAdvance)} (${commitment.prepayment})`,
      source: commitment.origin.source,
    })),
    commitmentCosts: cost.commitments.flatMap((commitment) => commitmentRows(commitment, cost.scalePoints)),
    options: cost.options.map(({ name, at }) => ({
      name,
      costs: at.map(({ committedTotal, difference }) => ({
        cost: formatMoney(committedTotal),
        difference: formatMoneyDifference(difference),
      })),
    })),
    budgets: cost.budgets.map(({ amount, total, met, origin, scalePointName }) => ({
      amount: formatMoney(amount),
      point: scalePointName,
      total: formatMoney(total),
      verdict: verdictWords[met === null ? 'not-judged' : met ? 'holds' : 'fails'],
      source: origin.source,
    })),
    bill: billView(analyzed),
    stated: cost.stated
      ? {
          total: comparison(cost.stated.total),
          lines: cost.stated.lines.map((line) => ({
            name: line.name,
            specification: line.specification || '–',
            ...comparison(line),
          })),
        }
      : null,
    exclusions: study.cost.exclusions.map((exclusion) => ({
      text: typeof exclusion === 'string' ? exclusion : `${exclusion.name}: ${exclusion.reason}`,
    })),
    headline: first ? formatWholeMoney(first.total) : '–',
  } satisfies View;
}
