import type { BurnRateAlert } from '#analysis';
import { formatSignificant, withUnit } from './number.ts';
import { formatTimeSpan } from './quantity.ts';

const percentOf = (share: number): string => withUnit(formatSignificant(share * 100), '%');

/** An alert on a burn rate as a row of a table: the same in the runbook and on the page of operations. */
export const formatBurnRate = (alert: BurnRateAlert) => ({
  severity: alert.severity,
  burnRate: formatSignificant(alert.burnRate),
  errorRate: percentOf(alert.errorRate),
  longWindow: formatTimeSpan(alert.longWindow),
  shortWindow: formatTimeSpan(alert.shortWindow),
  budgetSpent: percentOf(alert.budgetSpent),
  detectionTime: formatTimeSpan(alert.detectionTime),
});
