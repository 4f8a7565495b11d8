import { holdsEverywhere, type MergedBooks } from '#books';
import type { CaseStudy, CostModel, Driver } from '#model';
import type { AnalyzedLineItem, CostAnalysis } from '../analyzed-case-study.ts';
import { type DriverValues, type LoadAnalysis, noLoad } from '../load/index.ts';
import {
  compareMoney,
  divideMoney,
  evaluateQuantity,
  type Money,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from '../money/index.ts';
import { analyzeCommitments } from './analyze-commitments.ts';
import { calculationText } from './calculation-text.ts';
import { driverText, formulaText } from './formula-text.ts';
import { inCurrency } from './in-currency.ts';
import { priceLines } from './price-lines.ts';
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

/** What a driver is called, with its value at a scale point. */
const namesWithValues =
  (drivers: readonly Driver[], values: DriverValues) =>
  (id: string): string => {
    const driver = drivers.find((each) => each.id === id);
    const value = values[id];
    if (!driver) return id;
    return value === undefined ? driver.name : driverText(driver.name, driver.unit, value);
  };

/**
 * The bill: Σ price × quantity of each line item at every scale point, in exact decimals, in the model's currency a month of 730 h.
 * Tiers and allowances count once for all lines of one price in one region and account. `committedTotal` takes off what
 * commitments save; the budget is held against it. Unit costs divide the list total.
 */
export function analyzeCost(
  study: CaseStudy,
  model: CostModel,
  load: LoadAnalysis,
  books: Pick<MergedBooks, 'priceIn'>,
): CostAnalysis {
  const { drivers } = study.load ?? noLoad;
  const region = regionOf(study);
  const lines = model.lineItems.map((item) => {
    const place = item.region ?? region;
    const { price = null, isOfRegion = true } = books.priceIn(item.price.priceId, place) ?? {};
    return { item, price, isOfRegion, region: place, pool: [item.price.priceId, place, item.account ?? ''].join('\n') };
  });
  const costs = load.map((point) => priceLines(lines, point.drivers));
  const names = new Map(drivers.map(({ id, name }) => [id, name]));
  const lineItems = lines.map(
    ({ pool, ...line }, index): AnalyzedLineItem => ({
      ...line,
      pool,
      formula: formulaText(line.item.quantity, (id) => names.get(id) ?? id),
      at: load.flatMap(({ id: scalePoint, drivers: values }, pointIndex) => {
        const cost = costs[pointIndex]?.[index];
        if (!cost) return [];
        const formula = formulaText(line.item.quantity, namesWithValues(drivers, values));
        const calculation = calculationText(formula, line.price, cost, line.item.quantity.unit);
        return [{ scalePoint, calculation, ...cost }];
      }),
    }),
  );
  const commitments = analyzeCommitments(model.commitments, lineItems, load);
  const scalePoints = load.map(
    ({ id, name, alternativeTo, drivers: values }, index): CostAnalysis['scalePoints'][number] => {
      const total = sumMoney(lineItems.map(({ at }) => at[index]?.listCost ?? zeroMoney));
      const saved = commitments.flatMap(({ at }) =>
        at.flatMap((cost) => (cost.scalePoint === id ? [cost.saving] : [])),
      );
      return {
        id,
        name,
        insteadOf: load.find((other) => other.id === alternativeTo)?.name ?? null,
        drivers: drivers.flatMap((driver) => {
          const value = values[driver.id];
          return value === undefined ? [] : [{ id: driver.id, name: driver.name, unit: driver.unit, value }];
        }),
        total,
        committedTotal: subtractMoney(total, sumMoney(saved)),
        byService: byService(lineItems, index),
        perUnit: unitCosts(model, values, total),
      };
    },
  );
  const bill = {
    region,
    priceRegions: priceRegions(lineItems),
    currency: 'USD' as const,
    scalePoints,
    lineItems,
    commitments,
    sensitivity: sensitivity(study.load ?? noLoad, lines, load),
    budgets: budgetsOf(model, scalePoints),
    stated: statedEstimate(model, lineItems, scalePoints),
  };
  return inCurrency(bill, model.currency);
}

/** Where the prices hold: the region of the first environment that names one, what the bill says otherwise. */
export const regionOf = ({ cost, deployments }: Pick<CaseStudy, 'cost' | 'deployments'>): string =>
  deployments.find(({ region }) => region !== undefined)?.region ?? cost?.region ?? 'us-east-1';

/** Each budget against the bill at its own scale point; exactly met is met. */
const budgetsOf = (model: CostModel, scalePoints: CostAnalysis['scalePoints']): CostAnalysis['budgets'] =>
  model.budget.flatMap(({ amount, atScalePoint, origin }) => {
    const point = scalePoints.find(({ id }) => id === atScalePoint);
    if (!point) return [];
    const { id: scalePoint, name: scalePointName, committedTotal: total } = point;
    return [{ amount, scalePoint, scalePointName, total, met: compareMoney(total, amount) <= 0, origin }];
  });
