export { exactDistribution, type LatencyDistribution, quantileOf } from './closed-form.ts';
export {
  estimateLatency,
  type LatencyEstimate,
  type LatencyOptions,
  type PercentileEstimate,
  type StepContribution,
  type TargetVerdict,
} from './estimate-latency.ts';
export { type LatencyOption, type LatencyTree, type RetriedPart, requireLatencyTree } from './latency-tree.ts';
export { fitLognormal, type Lognormal, lognormalMean, lognormalProbability, lognormalQuantile } from './lognormal.ts';
export { standardNormalProbability, standardNormalQuantile } from './normal-distribution.ts';
export { proportionInterval } from './proportion-interval.ts';
export { type QuantileInterval, quantileInterval, quantileRanks } from './quantile-interval.ts';
export { type RandomStream, randomStream } from './random.ts';
