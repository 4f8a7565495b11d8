import type { BurnRateAlert, EventFloor } from '#analysis';
import { inMilliseconds, type ServiceLevelObjective } from '#model';
import { formatNumber, formatSignificant, withUnit } from './number.ts';
import { formatMinutes, formatTimeSpan } from './quantity.ts';

const percentOf = (share: number): string => withUnit(formatSignificant(share * 100), '%');

/** What an objective leaves over: minutes of a total failure, or a share of what is counted only once a day. */
export const formatErrorBudget = ({ objective, window, counted }: ServiceLevelObjective): string =>
  counted === 'daily'
    ? `${percentOf(1 - objective.value)} of events`
    : formatMinutes(((1 - objective.value) * inMilliseconds(window)) / 60_000);

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

/** How soon an alert that waits for a number of bad events has them, as a sentence. */
export const formatEventFloor = ({ events, flow, reachedAfter, ratePerSecond }: EventFloor): string =>
  `No alert fires below ${formatNumber(events)} bad events. In a total failure they take ${formatTimeSpan(reachedAfter)} at the peak of "${flow}" (${formatSignificant(ratePerSecond * 60)} a minute), and ${formatTimeSpan(reachedAfter * 10)} at a tenth of it.`;
