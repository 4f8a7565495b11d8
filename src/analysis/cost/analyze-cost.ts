import { holdsEverywhere } from '#books';
import type { CaseStudy, CostModel } from '#model';
import type { AnalyzedLineItem, CostAnalysis } from '../analyzed-case-study.ts';
import { type DriverValues, type LoadAnalysis, noLoad } from '../load/index.ts';
import {
  compareMoney,
  divideMoney,
  evaluateQuantity,
  isPartial,
  type Money,
  sumMoney,
  zeroMoney,
} from '../money/index.ts';
import { lazy, once } from '../once.ts';
import type { ElementSizing } from '../sizing/index.ts';
import { inCurrency } from './in-currency.ts';
import { optionBills } from './option-bills.ts';
import { type BillBooks, priceBill } from './price-bill.ts';
import { regionOf } from './region-of.ts';
import { sensitivity } from './sensitivity.ts';
import { statedEstimate } from './stated-estimate.ts';

/** Cost by service, in the order in which services are first named. */
function byService(
  items: readonly AnalyzedLineItem[],
  pointIndex: number,
): CostAnalysis['scalePoints'][number]['byService'] {
  const services = [...new Set(items.map(({ item }) => item.service))];
  return services.map((service) => ({
    service,
    cost: sumMoney(
      items.filter(({ item }) => item.service === service).map(({ at }) => at[pointIndex]?.listCost ?? zeroMoney),
    ),
  }));
}

/** Regions whose prices the bill uses, and for how many line items; what holds everywhere is of none. */
function priceRegions(items: readonly AnalyzedLineItem[]): CostAnalysis['priceRegions'] {
  const regional = items.flatMap(({ price }) => (price && !holdsEverywhere(price.region) ? [price.region] : []));
  return [...new Set(regional)]
    .map((region) => ({ region, lineItems: regional.filter((other) => other === region).length }))
    .sort((a, b) => b.lineItems - a.lineItems);
}

function unitCosts(model: CostModel, drivers: DriverValues, total: Money) {
  return model.costPer.flatMap(({ name, perMonth }) => {
    try {
      const units = evaluateQuantity(perMonth, drivers);
      const cost = divideMoney(total, units);
      return cost ? [{ name, cost, units }] : [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return [];
    }
  });
}

/** Cost by environment, in their order; of one alone nothing is added up. */
function byEnvironment(
  { deployments }: CaseStudy,
  items: readonly AnalyzedLineItem[],
  pointIndex: number,
): CostAnalysis['scalePoints'][number]['byEnvironment'] {
  const paid = deployments.flatMap(({ id, name }) => {
    const own = items.filter(({ environment }) => environment === id);
    const cost = sumMoney(own.map(({ at }) => at[pointIndex]?.listCost ?? zeroMoney));
    return own.length > 0 ? [{ id, name, cost }] : [];
  });
  return paid.length > 1 ? paid : [];
}

/**
 * The bill: Σ price × quantity of each line item at every scale point, in exact decimals, in the model's currency a month of 730 h.
 * What is rented follows from what runs in each environment. Tiers and allowances count once for all lines of one price
 * in one region and account. `committedTotal` takes off what commitments save; the budget is held against it. Unit costs
 * divide the list total.
 */
export function analyzeCost(
  study: CaseStudy,
  model: CostModel,
  load: LoadAnalysis,
  sizings: readonly ElementSizing[],
  books: BillBooks,
): CostAnalysis {
  const { drivers } = study.load ?? noLoad;
  const { lines, points, valuesAt, lineItems, commitments, totals } = priceBill(study, model, load, sizings, books);
  const scalePoints = load.map(({ id, name, alternativeTo }, index): CostAnalysis['scalePoints'][number] => {
    const { drivers: values = {} } = points[index] ?? {};
    const { total, committedTotal } = totals[index] ?? { total: zeroMoney, committedTotal: zeroMoney };
    return {
      id,
      name,
      insteadOf: load.find((other) => other.id === alternativeTo)?.name ?? null,
      drivers: drivers.flatMap((driver) => {
        const value = values[driver.id];
        return value === undefined ? [] : [{ id: driver.id, name: driver.name, unit: driver.unit, value }];
      }),
      total,
      committedTotal,
      byService: byService(lineItems, index),
      byEnvironment: byEnvironment(study, lineItems, index),
      perUnit: unitCosts(model, values, total),
    };
  });
  // Worked out for who shows them: a check of the study or the bill of an option needs the amounts alone.
  const swings = once(() => sensitivity(study.load ?? noLoad, lines, points, valuesAt));
  const alternatives = once(() => optionBills(study, model, totals, books));
  const bill = lazy<CostAnalysis>({
    region: regionOf(study),
    priceRegions: priceRegions(lineItems),
    currency: 'USD',
    exchange: null,
    scalePoints,
    lineItems,
    commitments,
    get sensitivity() {
      return swings();
    },
    budgets: budgetsOf(model, scalePoints),
    get options() {
      return alternatives();
    },
    stated: statedEstimate(model, lineItems, scalePoints),
  });
  return inCurrency(bill, model.currency ?? 'USD');
}

/** Each budget against the bill at its own scale point; exactly met is met. */
const budgetsOf = (model: CostModel, scalePoints: CostAnalysis['scalePoints']): CostAnalysis['budgets'] =>
  model.budget.flatMap(({ amount, atScalePoint, origin }) => {
    const point = scalePoints.find(({ id }) => id === atScalePoint);
    if (!point) return [];
    const { id: scalePoint, name: scalePointName, committedTotal: total } = point;
    const met = isPartial(total) ? null : compareMoney(total, amount) <= 0;
    return [{ amount, scalePoint, scalePointName, total, met, origin }];
  });
