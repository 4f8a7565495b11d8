import { holdsEverywhere, type MergedBooks } from '#books';
import type { CaseStudy, CostModel, CostOption, LineItem } from '#model';
import type { AnalyzedLineItem, CostAnalysis } from '../analyzed-case-study.ts';
import { analyzeLoad, type DriverValues, type LoadAnalysis, noLoad } from '../load/index.ts';
import {
  addMoney,
  compareMoney,
  convertMoney,
  divideMoney,
  evaluateQuantity,
  type Money,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from '../money/index.ts';
import { lazy, once } from '../once.ts';
import { analyzeSizing, countNames, type ElementSizing, mainEnvironment, withRunningCounts } from '../sizing/index.ts';
import { analyzeCommitments } from './analyze-commitments.ts';
import { breakEven } from './break-even.ts';
import { calculationText } from './calculation-text.ts';
import { driverText, formulaText } from './formula-text.ts';
import { inCurrency } from './in-currency.ts';
import { priceLines } from './price-lines.ts';
import { type RentedLines, rentedLines } from './rented-lines.ts';
import { sensitivity, type ValuesAt } from './sensitivity.ts';
import { statedEstimate } from './stated-estimate.ts';
import { withDriver, withOption } from './with-option.ts';

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

/** A driver or count by its name, with its value in the unit that the formula counts it in. */
const namesWithValues =
  (names: ReadonlyMap<string, string>, values: DriverValues) =>
  (id: string, unit: string): string => {
    const name = names.get(id) ?? id;
    const value = values[id];
    return value === undefined ? name : driverText(name, unit, value);
  };

type Line = Omit<AnalyzedLineItem, 'at' | 'formula'>;

/** Written line items, then what is rented, each with its price where it is paid for. */
function billedLines(
  study: CaseStudy,
  model: CostModel,
  rented: RentedLines,
  books: Pick<MergedBooks, 'priceIn'>,
): Line[] {
  const line = (item: LineItem, path: Line['path'], isRented: boolean): Line => {
    const environment = study.deployments.find(({ id }) => id === item.environment) ?? mainEnvironment(study);
    const region = item.region ?? (item.environment === undefined ? undefined : environment?.region) ?? regionOf(study);
    const account = item.account ?? environment?.account ?? '';
    const { price = null, isOfRegion = true } = books.priceIn(item.price.priceId, region) ?? {};
    const pool = [item.price.priceId, region, account].join('\n');
    return { item, price, isOfRegion, region, pool, environment: environment?.id ?? null, path, isRented };
  };
  return [
    ...model.lineItems.map((item, index) => line(item, ['cost', 'lineItems', index], false)),
    ...rented.lineItems.map(({ item, path }) => line(item, path, true)),
  ];
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
  books: Pick<MergedBooks, 'priceIn' | 'lookupOffer'>,
): CostAnalysis {
  const { drivers } = study.load ?? noLoad;
  const nameOf = (element: string) => study.elements.find(({ id }) => id === element)?.name ?? element;
  const rented = rentedLines(study, sizings, books, nameOf, regionOf(study));
  const lines = billedLines(study, model, rented, books);
  const valuesAt: ValuesAt = (point, given) => ({ ...given, ...rented.countsAt(point, given) });
  const points = load.map((point) => ({ ...point, drivers: valuesAt(point.id, point.drivers) }));
  const costs = points.map((point) => priceLines(lines, point.drivers));
  const names = new Map([...countNames(study), ...rented.names, ...drivers.map(({ id, name }) => [id, name] as const)]);
  const lineItems = lines.map((line, index) =>
    lazy<AnalyzedLineItem>({
      ...line,
      get formula() {
        return formulaText(line.item.quantity, (id) => names.get(id) ?? id);
      },
      at: points.flatMap(({ id: scalePoint, drivers: values }, pointIndex) => {
        const cost = costs[pointIndex]?.[index];
        if (!cost) return [];
        return [
          lazy({
            scalePoint,
            get calculation() {
              const formula = formulaText(line.item.quantity, namesWithValues(names, values));
              return calculationText(formula, line.price, cost, line.item.quantity.unit);
            },
            ...cost,
          }),
        ];
      }),
    }),
  );
  const commitments = analyzeCommitments(model.commitments, lineItems, points);
  const scalePoints = points.map(
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
        byEnvironment: byEnvironment(study, lineItems, index),
        perUnit: unitCosts(model, values, total),
      };
    },
  );
  // Worked out for who shows them: a check of the study or the bill of an option needs the amounts alone.
  const swings = once(() => sensitivity(study.load ?? noLoad, lines, points, valuesAt));
  const alternatives = once(() => optionsOf(study, model, scalePoints, books));
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

/** The bill of each option beside the study's own; the difference is with commitments. */
const optionsOf = (
  study: CaseStudy,
  { options }: CostModel,
  scalePoints: CostAnalysis['scalePoints'],
  books: Pick<MergedBooks, 'priceIn' | 'lookupOffer'>,
): CostAnalysis['options'] =>
  options.map((option) => {
    const cost = billOf(withOption(study, option), books);
    const at = scalePoints.flatMap(({ id: scalePoint, committedTotal: own }, index) => {
      const point = cost?.scalePoints[index];
      if (!point) return [];
      const { total, committedTotal } = point;
      return [{ scalePoint, total, committedTotal, difference: subtractMoney(committedTotal, own) }];
    });
    return { id: option.id, name: option.name, at };
  });

/** The bill in US dollars, computed from the study alone. */
function billOf(study: CaseStudy, books: Pick<MergedBooks, 'priceIn' | 'lookupOffer'>): CostAnalysis | undefined {
  const load = withRunningCounts(study, analyzeLoad(study));
  const sizings = analyzeSizing(study, load, books);
  return study.cost && analyzeCost(study, { ...study.cost, currency: 'USD' }, load, sizings, books);
}

/**
 * Value of a given driver at which an option costs as much as the design, at a scale point: the two bills, and what the
 * option costs beside its own, are worked out again at every value that is tried.
 * @returns null where one of them is cheaper from a thousandth to a thousand times the driver's value, or it has none
 */
export function optionBreakEven(
  study: CaseStudy,
  option: CostOption,
  scalePoint: string,
  books: Pick<MergedBooks, 'priceIn' | 'lookupOffer'>,
): number | null {
  const driver = study.load?.drivers.find(({ id }) => id === option.breakEven);
  if (!study.load || !driver || !('values' in driver)) return null;
  const beside = option.beside ? convertMoney(option.beside.amount, 'USD') : zeroMoney;
  const totalOf = (changed: CaseStudy): Money =>
    billOf(changed, books)?.scalePoints.find(({ id }) => id === scalePoint)?.committedTotal ?? zeroMoney;
  const differenceAt = (value: number): number => {
    const moved = withDriver(study, driver, scalePoint, String(value));
    return Number(subtractMoney(addMoney(totalOf(withOption(moved, option)), beside), totalOf(moved)).amount);
  };
  return breakEven(differenceAt, Number(driver.values[scalePoint]));
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
