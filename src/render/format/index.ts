export { formatMoney, formatUnitPrice } from '#analysis';
export { formatBurnRate } from './burn-rate.ts';
export { controlState } from './control-state.ts';
export { formatNumber, formatSignificant, plural, withUnit } from './number.ts';
export {
  formatBytes,
  formatCount,
  formatDataSize,
  formatDuration,
  formatFraction,
  formatMilliseconds,
  formatMinutes,
  formatRate,
  formatTarget,
  formatTargetValue,
  formatTimeSpan,
  formatUnitCost,
  formatWholeMoney,
} from './quantity.ts';
export { threatPlaces } from './threat-places.ts';
export { asSentence } from './sentence.ts';
