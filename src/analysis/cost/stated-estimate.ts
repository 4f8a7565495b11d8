import type { CostModel, StatedAmount } from '#model';
import type { AnalyzedLineItem, CostAnalysis, StatedComparison } from '../analyzed-case-study.ts';
import {
  compareMoney,
  isPartial,
  type Money,
  percentageDifference,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from '../money/index.ts';

/** A stated amount beside the computed one. Against a computed zero, any stated amount is 100 % too high. */
function compare({ amount, source, reason }: StatedAmount, computed: Money): StatedComparison {
  const percent = percentageDifference(amount, computed, 1);
  return {
    stated: amount,
    computed,
    difference: subtractMoney(amount, computed),
    percent: percent === undefined ? compareMoney(amount, zeroMoney) * 100 : Number(percent),
    source,
    reason: reason ?? null,
  };
}

/**
 * An earlier estimate beside the computed bill, at the scale point that it was made for, line by line.
 * @returns `null` without one, and while the bill isn't known
 */
export function statedEstimate(
  model: CostModel,
  lineItems: readonly AnalyzedLineItem[],
  scalePoints: CostAnalysis['scalePoints'],
): CostAnalysis['stated'] {
  const { stated } = model;
  const index = scalePoints.findIndex(({ id }) => id === stated?.atScalePoint);
  const point = scalePoints[index];
  if (!stated || !point || isPartial(point.total)) return null;
  return {
    scalePoint: point.id,
    total: compare(stated.total, point.total),
    lines: stated.lines.map(({ id, name, specification, ...amount }) => ({
      id,
      name,
      specification,
      ...compare(
        amount,
        sumMoney(
          lineItems.filter(({ item }) => item.statedLine === id).map(({ at }) => at[index]?.listCost ?? zeroMoney),
        ),
      ),
    })),
  };
}
