import type { CaseStudy, CostModel, CostOption } from '#model';
import type { CostAnalysis } from '../analyzed-case-study.ts';
import { driversAt, noLoad, type PointValues } from '../load/index.ts';
import { addMoney, convertMoney, isPartial, type Money, subtractMoney, zeroMoney } from '../money/index.ts';
import { analyzeSizing, runningCounts } from '../sizing/index.ts';
import { breakEven } from './break-even.ts';
import { type BillBooks, type BillTotal, priceBill } from './price-bill.ts';
import { withDriver, withOption } from './with-option.ts';

/** What the bill of a changed study comes to at some of its scale points; of its load, a bill needs the drivers alone. */
function totalsOf(study: CaseStudy, scalePoints: readonly string[], books: BillBooks): readonly BillTotal[] {
  const points = scalePoints.map((id): PointValues => {
    const drivers = driversAt(study.load ?? noLoad, id);
    return { id, drivers: { ...drivers, ...runningCounts(study, id, drivers) } };
  });
  return study.cost ? priceBill(study, study.cost, points, analyzeSizing(study, points, books), books).totals : [];
}

/** The bill of each option beside the study's own; the difference is with commitments. */
export const optionBills = (
  study: CaseStudy,
  { options }: CostModel,
  own: readonly BillTotal[],
  books: BillBooks,
): CostAnalysis['options'] =>
  options.map((option) => {
    const bills = totalsOf(
      withOption(study, option),
      own.map(({ id }) => id),
      books,
    );
    const at = own.flatMap(({ id: scalePoint, committedTotal: today }, index) => {
      const bill = bills[index];
      if (!bill) return [];
      const { total, committedTotal } = bill;
      return [{ scalePoint, total, committedTotal, difference: subtractMoney(committedTotal, today) }];
    });
    return { id: option.id, name: option.name, at };
  });

/**
 * Value of a given driver at which an option costs as much as the design, at a scale point: the two bills, and what the
 * option costs beside its own, are worked out again at every value that is tried.
 * @returns null where one of them is cheaper from a thousandth to a thousand times the driver's value, or it has none
 */
export function optionBreakEven(
  study: CaseStudy,
  option: CostOption,
  scalePoint: string,
  books: BillBooks,
): number | null {
  const driver = study.load?.drivers.find(({ id }) => id === option.breakEven);
  if (!driver || !('values' in driver)) return null;
  const beside = option.beside ? convertMoney(option.beside.amount, 'USD') : zeroMoney;
  const totalOf = (changed: CaseStudy): Money => totalsOf(changed, [scalePoint], books)[0]?.committedTotal ?? zeroMoney;
  const differenceAt = (value: number): number => {
    const moved = withDriver(study, driver, scalePoint, String(value));
    return Number(subtractMoney(addMoney(totalOf(withOption(moved, option)), beside), totalOf(moved)).amount);
  };
  if (isPartial(totalOf(study)) || isPartial(totalOf(withOption(study, option)))) return null;
  return breakEven(differenceAt, Number(driver.values[scalePoint]));
}
