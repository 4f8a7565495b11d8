import type { AnalyzedLineItem, CostAnalysis } from '#analysis';

/** How a line's cost comes about, at each scale point by name; once and without a name where it is the same at all. */
export function lineCalculations(
  { at }: AnalyzedLineItem,
  points: CostAnalysis['scalePoints'],
): readonly { readonly point: string; readonly text: string }[] {
  const isSame = at.every(({ calculation }) => calculation === at[0]?.calculation);
  return (isSame ? at.slice(0, 1) : at).map(({ scalePoint, calculation }) => ({
    point: isSame ? '' : (points.find(({ id }) => id === scalePoint)?.name ?? scalePoint),
    text: calculation,
  }));
}
