export { formatMoney, formatUnitPrice } from '#analysis';
export { clause } from './clause.ts';
export { controlState } from './control-state.ts';
export { formatNumber, formatSignificant, plural, withUnit } from './number.ts';
export { formatBurnRate, formatErrorBudget, formatEventFloor } from './objective.ts';
export { exchangeText, priceRegionsText } from './price-regions.ts';
export {
  formatBytes,
  formatCount,
  formatDataSize,
  formatDuration,
  formatFraction,
  formatMilliseconds,
  formatMinutes,
  formatMoneyDifference,
  formatPeak,
  formatPercentDifference,
  formatPerSecond,
  formatRate,
  formatTarget,
  formatTargetValue,
  formatTimeSpan,
  formatUnitCost,
  formatWholeMoney,
} from './quantity.ts';
export { formatCapacity, formatDemand } from './resource.ts';
export { rulePurpose } from './rule-purpose.ts';
export { asSentence } from './sentence.ts';
export { threatPlaces } from './threat-places.ts';
export { typographic } from './typographic.ts';
