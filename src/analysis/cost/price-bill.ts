import type { MergedBooks } from '#books';
import type { CaseStudy, CostModel, LineItem } from '#model';
import type { AnalyzedCommitment, AnalyzedLineItem } from '../analyzed-case-study.ts';
import { type DriverValues, noLoad, type PointValues } from '../load/index.ts';
import { type Money, subtractMoney, sumMoney, zeroMoney } from '../money/index.ts';
import { lazy } from '../once.ts';
import { countNames, type ElementSizing, mainEnvironment } from '../sizing/index.ts';
import { analyzeCommitments } from './analyze-commitments.ts';
import { calculationText } from './calculation-text.ts';
import { driverText, formulaText } from './formula-text.ts';
import { priceLines } from './price-lines.ts';
import { regionOf } from './region-of.ts';
import { type RentedLines, rentedLines } from './rented-lines.ts';
import type { ValuesAt } from './sensitivity.ts';

/** What a bill needs of the books. */
export type BillBooks = Pick<MergedBooks, 'priceIn' | 'lookupOffer'>;

/** What a bill comes to at a scale point, in US dollars. */
export interface BillTotal {
  readonly id: string;
  readonly total: Money;
  /** Commitments taken off. */
  readonly committedTotal: Money;
}

/** A bill's lines and what they come to, before anything is said of it. */
interface PricedBill {
  readonly lines: readonly Line[];
  readonly points: readonly PointValues[];
  readonly valuesAt: ValuesAt;
  readonly lineItems: readonly AnalyzedLineItem[];
  readonly commitments: readonly AnalyzedCommitment[];
  /** One for each scale point, in their order. */
  readonly totals: readonly BillTotal[];
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

/** Prices every line at each scale point, and takes off what commitments save. */
export function priceBill(
  study: CaseStudy,
  model: CostModel,
  load: readonly PointValues[],
  sizings: readonly ElementSizing[],
  books: BillBooks,
): PricedBill {
  const { drivers } = study.load ?? noLoad;
  const nameOf = (element: string) => study.elements.find(({ id }) => id === element)?.name ?? element;
  const rented = rentedLines(study, sizings, books, nameOf, regionOf(study));
  const lines = billedLines(study, model, rented, books);
  const valuesAt: ValuesAt = (point, given) => ({ ...given, ...rented.countsAt(point, given) });
  const points = load.map(({ id, drivers: given }) => ({ id, drivers: valuesAt(id, given) }));
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
  const totals = points.map(({ id }, index): BillTotal => {
    const total = sumMoney(lineItems.map(({ at }) => at[index]?.listCost ?? zeroMoney));
    const saved = commitments.flatMap(({ at }) => at.flatMap((cost) => (cost.scalePoint === id ? [cost.saving] : [])));
    return { id, total, committedTotal: subtractMoney(total, sumMoney(saved)) };
  });
  return { lines, points, valuesAt, lineItems, commitments, totals };
}
