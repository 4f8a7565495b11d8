export { availabilityAcrossZones, type ZonalDeployment } from './across-zones.ts';
export { type Block, blockAvailability, elementsOf } from './block.ts';
export { availabilityWithCommonCause } from './common-cause.ts';
export {
  availabilityFromDowntime,
  availabilityFromFailureAndRepair,
  downtimeMinutes,
  downtimeMinutesPerMonth,
  downtimeMinutesPerYear,
  minutesPerMonth,
  minutesPerYear,
} from './downtime.ts';
export { fractionFromPercent } from './fraction.ts';
export {
  type Alternative,
  type ElementImportance,
  elementImportance,
  type Improvement,
  improvements,
} from './improvement.ts';
export { availabilityInParallel } from './in-parallel.ts';
export { availabilityInSeries } from './in-series.ts';
export { availabilityKOfN } from './k-of-n.ts';
export { formatAvailability, nines, ninesText } from './nines.ts';
export { copiesRequired, requiredInSeries, requiredOfEach } from './required.ts';
