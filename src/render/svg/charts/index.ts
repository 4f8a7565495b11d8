export { type DistributionCurveChart, distributionCurve } from './distribution-curve.ts';
export { type LoadCurveChart, loadCurve } from './load-curve.ts';
export { type RiskMatrixChart, riskBand, riskMatrix } from './risk-matrix.ts';
export { type RolloutTimelineChart, rolloutTimeline } from './rollout-timeline.ts';
export { type StackedBarsChart, stackedBars } from './stacked-bars.ts';
export { type ThresholdBarsChart, thresholdBars } from './threshold-bars.ts';
