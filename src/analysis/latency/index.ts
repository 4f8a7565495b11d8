export { exactDistribution, quantileOf } from './closed-form.ts';

export {
  estimateLatency,
  type LatencyEstimate,
  type LatencyTarget,
  verdictOn,
} from './estimate-latency.ts';
export type { PercentileEstimate } from './estimators.ts';
export { meanAttempts } from './failure.ts';
export {
  hasLatency,
  type LatencyTree,
  mostAttempts,
  type RetriedPart,
  type WaitInQueue,
} from './latency-tree.ts';
export { fitLognormal, lognormalMean, lognormalProbability, lognormalQuantile } from './lognormal.ts';
export { standardNormalProbability, standardNormalQuantile } from './normal-distribution.ts';
export { quantileInterval, quantileRanks } from './quantile-interval.ts';
