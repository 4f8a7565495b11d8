export { amountOf } from './amount-of.ts';
export {
  analyzeLoad,
  type LoadAnalysis,
  type LoadPoint,
  loadPoint,
  noLoad,
  type PointValues,
  pointOf,
} from './analyze-load.ts';
export { type DriverValues, driverCycles, driversAt } from './drivers-at.ts';
export { driversIn } from './drivers-in.ts';
export { type FlowRates, ratesOf } from './flow-rates.ts';
export { formulasIn } from './formulas-in.ts';
export { isShare } from './is-share.ts';
