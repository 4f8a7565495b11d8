import { type DecimalInput, toDecimal, toPlainString } from './decimal.ts';
import { compareMoney, type Money, subtractMoney } from './money.ts';

/** What happens to the cost when one driver alone changes. */
export interface DriverSensitivity {
  readonly driver: string;
  /** Cost with the driver lowered, and with it raised. */
  readonly lower: Money;
  readonly higher: Money;
  /** `higher` − `lower`: the whole swing. */
  readonly swing: Money;
}

const magnitude = ({ amount }: Money): Money => ({ amount: amount.replace('-', ''), currency: 'USD' });

/**
 * One-at-a-time sensitivity: the cost at driver × (1 − change) and × (1 + change), all other drivers unchanged.
 * Largest swing first (a tornado diagram from top to bottom); equal swings stay in the order of declaration.
 * Assumes drivers that vary independently; it says nothing about two changing together.
 * @param costAt total cost for given driver values
 * @param change relative change, 0.2 for ±20 %
 */
export function driverSensitivity(
  costAt: (drivers: Readonly<Record<string, string>>) => Money,
  drivers: Readonly<Record<string, DecimalInput>>,
  change: DecimalInput = '0.2',
): readonly DriverSensitivity[] {
  const base = Object.fromEntries(Object.entries(drivers).map(([id, value]) => [id, toPlainString(toDecimal(value))]));
  const costWith = (driver: string, factor: string) =>
    costAt({ ...base, [driver]: toPlainString(toDecimal(base[driver] ?? '0').times(toDecimal(factor))) });
  const down = toPlainString(toDecimal('1').minus(toDecimal(change)));
  const up = toPlainString(toDecimal('1').plus(toDecimal(change)));
  return Object.keys(base)
    .map((driver) => {
      const lower = costWith(driver, down);
      const higher = costWith(driver, up);
      return { driver, lower, higher, swing: subtractMoney(higher, lower) };
    })
    .sort((first, second) => compareMoney(magnitude(second.swing), magnitude(first.swing)));
}
