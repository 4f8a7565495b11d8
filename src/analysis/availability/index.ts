export {
  type Block,
  blockAvailability,
  down,
  everyBranch,
  parallel,
  series,
  up,
} from './block.ts';
export { availabilityWithCommonCause, genericBeta } from './common-cause.ts';
export { downtimeMinutesPerMonth } from './downtime.ts';
export { formatAvailability } from './format-availability.ts';
export { fractionFromPercent } from './fraction.ts';
export { type Improvement, improvements } from './improvement.ts';
export { availabilityOfChanges } from './of-changes.ts';
