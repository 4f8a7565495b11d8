const binCount = 48;

/** Share of runs at most as long as `time`, interpolated between the quantiles at 1 %, 2 %, … 99 %. */
function shareUpTo(quantiles: readonly number[], time: number): number {
  const above = quantiles.findIndex((quantile) => quantile > time);
  if (above === 0) return 0.01;
  if (above < 0) return quantiles.length / 100;
  const low = quantiles[above - 1] ?? 0;
  const high = quantiles[above] ?? low;
  const within = high > low ? (time - low) / (high - low) : 1;
  return (above + within) / 100;
}

/**
 * The middle 98 % of a distribution as bins of equal width: [middle of the bin in milliseconds, share of the runs].
 * Where runs fail, it ends with the slowest of the others.
 * @param times times of the 1st to the 99th percentile, rising
 */
export function histogram(times: readonly number[]): readonly (readonly [number, number])[] {
  const quantiles = times.filter(Number.isFinite);
  const low = quantiles[0] ?? 0;
  const high = quantiles.at(-1) ?? low;
  if (!(high > low)) return high > 0 ? [[high, 1]] : [];
  const width = (high - low) / binCount;
  return Array.from({ length: binCount }, (_, bin) => {
    const start = low + bin * width;
    const share = shareUpTo(quantiles, start + width) - shareUpTo(quantiles, start);
    return [Number((start + width / 2).toPrecision(6)), Number(share.toPrecision(6))] as const;
  });
}
