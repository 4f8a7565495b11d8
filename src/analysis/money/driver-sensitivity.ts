import { type DecimalInput, toDecimal, toPlainString } from './decimal.ts';
import { compareMoney, type Money, subtractMoney, zeroMoney } from './money.ts';

/** What happens to the cost when one driver alone changes. */
export interface DriverSensitivity {
  readonly driver: string;
  /** Cost with the driver lowered, and with it raised. */
  readonly lower: Money;
  readonly higher: Money;
  /** `higher` − `lower`: the whole swing. */
  readonly swing: Money;
}

/** A driver that may be moved. */
export interface MovableDriver {
  readonly id: string;
  readonly value: DecimalInput;
  /** A part of a whole: never raised above 1. */
  readonly isShare: boolean;
}

const magnitude = ({ amount, currency }: Money): Money => ({ amount: amount.replace('-', ''), currency });

/**
 * One-at-a-time sensitivity: the cost at driver × (1 − change) and × (1 + change), with everything that follows from the
 * driver and all other given drivers unchanged. Largest swing first (a tornado diagram from top to bottom); equal swings
 * stay in the order of declaration. Drivers that change nothing are left out.
 * Assumes drivers that vary independently; it says nothing about two changing together.
 * @param costWith total cost with one driver at another value
 * @param change relative change, 0.2 for ±20 %
 */
export function driverSensitivity(
  drivers: readonly MovableDriver[],
  costWith: (driver: string, value: string) => Money,
  change: DecimalInput = '0.2',
): readonly DriverSensitivity[] {
  const up = toDecimal('1').plus(toDecimal(change));
  const down = toDecimal('1').minus(toDecimal(change));
  return drivers
    .map(({ id, value, isShare }) => {
      const given = toDecimal(value);
      const raised = given.times(up);
      const isBeyond = isShare && raised.gt('1') && given.lte('1');
      const lower = costWith(id, toPlainString(given.times(down)));
      const higher = costWith(id, isBeyond ? '1' : toPlainString(raised));
      return { driver: id, lower, higher, swing: subtractMoney(higher, lower) };
    })
    .filter(({ swing }) => compareMoney(swing, zeroMoney) !== 0)
    .sort((first, second) => compareMoney(magnitude(second.swing), magnitude(first.swing)));
}
