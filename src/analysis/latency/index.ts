export { exactDistribution, type LatencyDistribution, quantileOf } from './closed-form.ts';
export type { StepContribution } from './contributions.ts';
export {
  estimateLatency,
  type LatencyEstimate,
  type LatencyOptions,
  type LatencyTarget,
  verdictOn,
} from './estimate-latency.ts';
export type { LatencyEstimator, PercentileEstimate } from './estimators.ts';
export { failureOf, meanAttempts } from './failure.ts';
export {
  hasLatency,
  type LatencyOption,
  type LatencyTree,
  mostAttempts,
  type QueueWait,
  type RetriedPart,
  requireLatencyTree,
  type TimedStep,
  type WaitInQueue,
} from './latency-tree.ts';
export { fitLognormal, type Lognormal, lognormalMean, lognormalProbability, lognormalQuantile } from './lognormal.ts';
export { standardNormalProbability, standardNormalQuantile } from './normal-distribution.ts';
export { type QuantileInterval, quantileInterval, quantileRanks } from './quantile-interval.ts';
export { type RandomStream, randomStream } from './random.ts';
