import type { AnalyzedCaseStudy, StatedComparison } from '#analysis';
import { type PriceEntry, sourceShown } from '#books';
import {
  formatMoney,
  formatNumber,
  formatUnitCost,
  formatUnitPrice,
  formatWholeMoney,
  priceRegionsText,
} from '../format/index.ts';
import { chartImages } from './chart-images.ts';
import { markdownLink, plain } from './markdown.ts';
import type { View } from './template.ts';

/** Quantities are exact decimals; a page needs their first digits. */
export const formatQuantity = (quantity: string): string => formatNumber(Number(quantity), 3);

/** `+56 %`, `−25 %`. */
export const formatPercent = (percent: number): string => `${percent > 0 ? '+' : ''}${formatNumber(percent, 0)}\u202f%`;

const comparison = ({ stated, computed, difference, percent, source, reason }: StatedComparison) => ({
  stated: formatMoney(stated),
  computed: formatMoney(computed),
  difference: formatMoney(difference),
  percent: formatPercent(percent),
  source,
  reason: reason ?? '–',
});

const linked = (text: string, url: string | null) => (url === null ? plain(text) : markdownLink(text, url));

/** The official source first, where the figure was seen second. */
function priceSource(id: string, price: PriceEntry | null) {
  if (!price) return { id, source: plain('not in the price book'), seenIn: plain('') };
  const { text, url, seenIn } = sourceShown(price);
  return { id: price.id, source: linked(text, url), seenIn: seenIn ? linked(seenIn.title, seenIn.url) : plain('') };
}

/** What the system costs, from which prices and quantities, against what was stated: view of `cost.md`. */
export function costView(analyzed: AnalyzedCaseStudy) {
  const { study, cost, index } = analyzed;
  if (!cost || !study.cost) return null;
  const first = cost.scalePoints[0];
  return {
    title: study.title,
    charts: chartImages(analyzed, 'cost'),
    prices: priceRegionsText(cost),
    points: cost.scalePoints.map(({ name }) => ({ name })),
    totals: cost.scalePoints.map(({ name, insteadOf, total, committedTotal, perUnit }) => ({
      name,
      insteadOf: insteadOf ?? '',
      total: formatMoney(total),
      committed: formatMoney(committedTotal),
      perUnit: perUnit.map((unit) => `${formatUnitCost(unit.cost)} per ${unit.name}`).join(', '),
    })),
    hasCommitments: study.cost.commitments.length > 0,
    drivers: (first?.drivers ?? []).map(({ id, name, unit }) => ({
      name,
      unit,
      values: cost.scalePoints.map((point) => ({
        value: formatQuantity(point.drivers.find((driver) => driver.id === id)?.value ?? '0'),
      })),
    })),
    services: (first?.byService ?? []).map(({ service }) => ({
      service,
      costs: cost.scalePoints.map(({ byService }) => {
        const entry = byService.find((other) => other.service === service);
        return { cost: entry ? formatMoney(entry.cost) : '–' };
      }),
    })),
    lineItems: cost.lineItems.map(({ item, price, formula, at }) => ({
      name: item.name,
      service: item.service,
      element: item.element === undefined ? '–' : index.nameOf(item.element),
      formula,
      unitPrice:
        price?.priceUsd === undefined ? 'tiered' : formatUnitPrice({ amount: price.priceUsd, currency: 'USD' }),
      unit: item.price.unit,
      assumption: item.assumption,
      costs: at.map(({ listCost }) => ({ cost: formatMoney(listCost) })),
      isWeak: price !== null && sourceShown(price).isWeak,
      ...priceSource(item.price.priceId, price),
    })),
    sensitivity: cost.sensitivity.map(({ name, lower, upper, swing }) => ({
      name,
      lower: formatMoney(lower),
      upper: formatMoney(upper),
      swing: formatMoney(swing),
    })),
    perUnit: (first?.perUnit ?? []).map(({ name }) => ({
      name,
      costs: cost.scalePoints.map(({ perUnit }) => {
        const entry = perUnit.find((other) => other.name === name);
        return { cost: entry ? formatUnitCost(entry.cost) : '–' };
      }),
    })),
    commitments: study.cost.commitments.map(({ name, discount, term, appliesTo }) => ({
      name,
      discount: formatPercent(-discount.value * 100),
      term,
      appliesTo: appliesTo.join(', '),
    })),
    budget: cost.budget
      ? {
          amount: formatMoney(cost.budget.amount),
          total: formatMoney(cost.budget.total),
          verdict: cost.budget.met ? 'met' : 'exceeded',
          source: cost.budget.origin.source,
        }
      : null,
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
    exclusions: study.cost.exclusions.map((text) => ({ text })),
    headline: first ? formatWholeMoney(first.total) : '–',
  } satisfies View;
}
