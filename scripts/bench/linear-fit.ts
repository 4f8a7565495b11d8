export interface LinearFit {
  readonly slope: number;
  readonly intercept: number;
  /** R²: share of the variation that the line explains, 0–1. */
  readonly determination: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Least-squares line through points: slope = Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)².
 * @throws {RangeError} when fewer than two different x are given
 */
export function linearFit(points: readonly (readonly [x: number, y: number])[]): LinearFit {
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const sumOf = (term: (dx: number, dy: number) => number): number =>
    points.reduce((sum, [x, y]) => sum + term(x - meanX, y - meanY), 0);
  const spread = sumOf((dx) => dx * dx);
  if (!(spread > 0)) throw new RangeError('A line needs two points with different x.');
  const slope = sumOf((dx, dy) => dx * dy) / spread;
  const residual = sumOf((dx, dy) => (dy - slope * dx) ** 2);
  const total = sumOf((_, dy) => dy * dy);
  return { slope, intercept: meanY - slope * meanX, determination: total > 0 ? 1 - residual / total : 1 };
}
