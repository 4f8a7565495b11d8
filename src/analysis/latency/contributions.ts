import type { SampledPart } from './sample-tree.ts';

/** Where the time goes. The shares of all steps add up to 1. */
export interface StepContribution {
  readonly id: string;
  /** Mean time for which a completed run waits for this step. */
  readonly meanMs: number;
  /** Its share of the mean time of a run. */
  readonly share: number;
  /** Its share of the time in the slowest twentieth of the completed runs. */
  readonly tailShare: number;
}

/** Share of the fastest runs that `tailShare` leaves out. */
const tailProbability = 0.95;

/** Shares the time of the runs that are over out among the steps. */
export function shareOut(
  { timesMs, attribute }: SampledPart,
  isOver: (timeMs: number, run: number) => boolean,
): readonly StepContribution[] {
  const completed = Float64Array.from(timesMs, (time, run) => Number(isOver(time, run)));
  const sorted = timesMs.filter(isOver).sort();
  const slowest = sorted[Math.floor(sorted.length * tailProbability)] ?? Number.POSITIVE_INFINITY;
  const spent = new Map<string, { all: number; tail: number }>();
  attribute(completed, (id, times, weights, runsOfStep) => {
    const sums = spent.get(id) ?? { all: 0, tail: 0 };
    for (let i = 0; i < times.length; i++) {
      const weight = weights[i] as number;
      if (weight === 0) continue;
      const time = (times[i] as number) * weight;
      sums.all += time;
      if ((timesMs[runsOfStep[i] as number] as number) >= slowest) sums.tail += time;
    }
    spent.set(id, sums);
  });
  const total = { all: 0, tail: 0 };
  for (const { all, tail } of spent.values()) {
    total.all += all;
    total.tail += tail;
  }
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : Number((part / whole).toPrecision(9)));
  return [...spent].map(([id, { all, tail }]) => ({
    id,
    meanMs: ratio(all, sorted.length),
    share: ratio(all, total.all),
    tailShare: ratio(tail, total.tail),
  }));
}
