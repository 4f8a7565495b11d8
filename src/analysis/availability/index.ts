export {
  type Block,
  blockAvailability,
  everyBranch,
  parallel,
  series,
  up,
} from './block.ts';
export { availabilityWithCommonCause, genericBeta } from './common-cause.ts';
export { downtimeMinutesPerMonth } from './downtime.ts';
export { formatAvailability } from './format-availability.ts';
export { fractionFromPercent } from './fraction.ts';
export { improvements } from './improvement.ts';
export { availabilityOfChanges } from './of-changes.ts';
