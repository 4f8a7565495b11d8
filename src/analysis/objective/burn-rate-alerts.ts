/** An alert that fires when an error budget is spent too fast. Times are in milliseconds. */
export interface BurnRateAlert {
  readonly severity: 'page' | 'ticket';
  /** How many times faster than the objective allows: at 1, the budget lasts exactly its window. */
  readonly burnRate: number;
  /** Share of bad events above which both windows must be, 0..1. */
  readonly errorRate: number;
  /** Long enough that a short burst doesn't fire it. */
  readonly longWindow: number;
  /** Short enough that it stops soon after the trouble does. */
  readonly shortWindow: number;
  /** Share of the whole budget that is gone when it fires, 0..1. */
  readonly budgetSpent: number;
  /** Until it fires when everything fails. */
  readonly detectionTime: number;
  /** Until the budget is gone at this burn rate. */
  readonly exhaustionTime: number;
}

const hour = 3_600_000;
const levels = [
  { severity: 'page', budgetSpent: 0.02, longWindow: hour },
  { severity: 'page', budgetSpent: 0.05, longWindow: 6 * hour },
  { severity: 'ticket', budgetSpent: 0.1, longWindow: 72 * hour },
] as const;

/** The short window is a twelfth of the long one. */
const shortShare = 1 / 12;

/**
 * Multi-window, multi-burn-rate alerts for a service-level objective: burn rate = share of the budget × window of the
 * objective ÷ long window, for 2 % in an hour, 5 % in six hours (a page each) and 10 % in three days (a ticket).
 * Detection time of a total failure = (1 − objective) × burn rate × long window.
 * The published windows are for 30 days. Over another window the same shares and alert windows give other burn rates;
 * where one would fall below 1, at which the budget lasts anyway, the alert window is shortened to keep it at 1.
 * An alert whose error rate would be 100 % or more could never fire and is left out, so that a low objective has fewer.
 * Assumes traffic that is even over the window: an hour at night spends less of the budget than one at peak.
 * Source: Thurgood et al., "Alerting on SLOs", The Site Reliability Workbook (Google, 2018), chapter 5, table 5-8.
 * @param objective share of good events, above 0 and at most 1; with 1 there is no budget, and no alert
 * @param window of the objective, in milliseconds
 * @throws {RangeError} if the objective is outside 0..1, which usually means a percentage was passed, or the window isn't above zero
 * @example burnRateAlerts(0.999, 30 * 86_400_000)[0]?.burnRate; // 14.4
 */
export function burnRateAlerts(objective: number, window: number): BurnRateAlert[] {
  if (!(objective >= 0 && objective <= 1)) throw new RangeError(`The objective ${objective} is outside 0..1.`);
  if (!(window > 0)) throw new RangeError(`The window of ${window} ms isn't above zero.`);
  const budget = 1 - objective;
  return levels
    .map(({ severity, budgetSpent, longWindow: published }): BurnRateAlert => {
      const longWindow = Math.min(published, budgetSpent * window);
      const burnRate = (budgetSpent * window) / longWindow;
      return {
        severity,
        burnRate,
        errorRate: budget * burnRate,
        longWindow,
        shortWindow: longWindow * shortShare,
        budgetSpent,
        detectionTime: budget * burnRate * longWindow,
        exhaustionTime: window / burnRate,
      };
    })
    .filter(({ errorRate }) => errorRate > 0 && errorRate < 1);
}
