import { holdsEverywhere, type MergedBooks } from '#books';
import type { CaseStudy, CostModel, Driver, Load } from '#model';
import type { AnalyzedLineItem, CostAnalysis } from '../analyzed-case-study.ts';
import { type DriverValues, driversAt, driversIn, type LoadAnalysis, noLoad } from '../load/index.ts';
import {
  committedCost,
  compareMoney,
  divideMoney,
  driverSensitivity,
  evaluateQuantity,
  type Money,
  sumMoney,
  zeroMoney,
} from '../money/index.ts';
import { formulaText } from './formula-text.ts';
import { lineItemCost } from './line-item-cost.ts';
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

/** The highest discount that applies to a line item: commitments don't stack. */
const discountOf = (model: CostModel, item: string): number =>
  Math.max(
    0,
    ...model.commitments.filter(({ appliesTo }) => appliesTo.includes(item)).map(({ discount }) => discount.value),
  );

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

/**
 * The bill: Σ price × quantity of each line item at every scale point, in exact decimals, US dollars a month of 730 h.
 * `committedTotal` takes commitments off; the budget is held against it. Unit costs divide the list total.
 */
export function analyzeCost(
  study: CaseStudy,
  model: CostModel,
  load: LoadAnalysis,
  books: Pick<MergedBooks, 'priceIn'>,
): CostAnalysis {
  const drivers = study.load?.drivers ?? [];
  const driverNames = new Map(drivers.map(({ id, name }) => [id, name]));
  const lineItems: readonly AnalyzedLineItem[] = model.lineItems.map((item) => {
    const found = books.priceIn(item.price.priceId, regionOf(study));
    const price = found?.price ?? null;
    return {
      item,
      price,
      isOfRegion: found?.isOfRegion ?? true,
      formula: formulaText(item.quantity, (id) => driverNames.get(id) ?? id),
      at: load.map((point) => {
        const { quantity, listCost } = lineItemCost(item, price, point.drivers);
        return { scalePoint: point.id, quantity, listCost };
      }),
    };
  });
  const scalePoints = load.map(
    ({ id, name, alternativeTo, drivers: values }, index): CostAnalysis['scalePoints'][number] => {
      const costs = lineItems.map(({ item, at }) => ({ id: item.id, cost: at[index]?.listCost ?? zeroMoney }));
      const total = sumMoney(costs.map(({ cost }) => cost));
      return {
        id,
        name,
        insteadOf: load.find((other) => other.id === alternativeTo)?.name ?? null,
        drivers: drivers.flatMap((driver) => {
          const value = values[driver.id];
          return value === undefined ? [] : [{ id: driver.id, name: driver.name, unit: driver.unit, value }];
        }),
        total,
        committedTotal: sumMoney(costs.map((line) => committedCost(line.cost, discountOf(model, line.id)))),
        byService: byService(lineItems, index),
        perUnit: unitCosts(model, values, total),
      };
    },
  );
  return {
    region: regionOf(study),
    priceRegions: priceRegions(lineItems),
    scalePoints,
    lineItems,
    sensitivity: sensitivity(study, lineItems, driverNames),
    budget: budgetAt(model, scalePoints),
    stated: statedEstimate(model, lineItems, scalePoints),
  };
}

/** Where the prices hold: the region of the first environment that names one, what the bill says otherwise. */
export const regionOf = ({ cost }: Pick<CaseStudy, 'cost'>): string => cost?.region ?? 'us-east-1';

/** Whether a driver is a part of a whole, as its unit says. */
const isShare = ({ unit }: Driver): boolean => /^(share|fraction|of)\b/.test(unit);

const idsOf = (drivers: readonly Driver[]): ReadonlySet<string> => new Set(drivers.map(({ id }) => id));

/** What moving one driver does to the bill at the first scale point; what follows from it moves along. */
function sensitivity(
  { load = noLoad }: CaseStudy,
  lineItems: readonly AnalyzedLineItem[],
  names: ReadonlyMap<string, string>,
): CostAnalysis['sensitivity'] {
  const [first] = load.scalePoints;
  if (!first) return [];
  const costs = lineItems.map(listCostByDrivers);
  const given = load.drivers.filter((driver) => 'values' in driver);
  const range = {
    shares: idsOf(given.filter(isShare)),
    fixed: idsOf(given.filter(({ varies }) => varies === false)),
  };
  const costAt = (moved: DriverValues): Money => {
    const values = driversAt(withValues(load, first.id, moved), first.id);
    return sumMoney(costs.map((costOf) => costOf(values)));
  };
  const base = driversAt({ ...load, drivers: given }, first.id);
  return driverSensitivity(costAt, base, range).map(({ driver, lower, higher, swing }) => ({
    driver,
    name: names.get(driver) ?? driver,
    lower,
    upper: higher,
    swing,
  }));
}

/** The load with other values for its given drivers. */
const withValues = (load: Load, scalePoint: string, values: DriverValues): Load => ({
  ...load,
  drivers: load.drivers.map((driver) =>
    'values' in driver ? { ...driver, values: { [scalePoint]: values[driver.id] ?? '0' } } : driver,
  ),
});

/** A line item's list cost by driver values; what its formula doesn't name can't change it. */
function listCostByDrivers({ item, price }: AnalyzedLineItem): (drivers: DriverValues) => Money {
  const named = [...new Set(driversIn(item.quantity))];
  const known = new Map<string, Money>();
  return (drivers) => {
    const values = named.map((driver) => drivers[driver]).join(' ');
    const cost = known.get(values) ?? lineItemCost(item, price, drivers).listCost;
    known.set(values, cost);
    return cost;
  };
}

function budgetAt(model: CostModel, scalePoints: CostAnalysis['scalePoints']): CostAnalysis['budget'] {
  const point = scalePoints.find(({ id }) => id === model.budget?.atScalePoint);
  if (!model.budget || !point) return null;
  const { amount, origin } = model.budget;
  return {
    amount,
    scalePoint: point.id,
    total: point.committedTotal,
    met: compareMoney(point.committedTotal, amount) <= 0,
    origin,
  };
}
