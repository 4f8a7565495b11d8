export { formatMoney, formatUnitPrice } from '#analysis';
export { formatBurnRate } from './burn-rate.ts';
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
