export { formatMoney, formatUnitPrice } from '#analysis';
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
  formatUnitCost,
  formatWholeMoney,
} from './quantity.ts';
