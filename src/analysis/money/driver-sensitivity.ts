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

/** How far drivers may be moved. */
export interface DriverRange {
  /** Relative change, 0.2 for ±20 %. */
  readonly change?: DecimalInput;
  /** Drivers that are parts of a whole: never raised above 1. */
  readonly shares?: ReadonlySet<string>;
  /** Drivers that stay where they are. */
  readonly fixed?: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

const magnitude = ({ amount }: Money): Money => ({ amount: amount.replace('-', ''), currency: 'USD' });

/**
 * One-at-a-time sensitivity: the cost at driver × (1 − change) and × (1 + change), all other drivers unchanged.
 * Largest swing first (a tornado diagram from top to bottom); equal swings stay in the order of declaration. Drivers that
 * change nothing are left out.
 * Assumes drivers that vary independently; it says nothing about two changing together.
 * @param costAt total cost for given driver values
 */
export function driverSensitivity(
  costAt: (drivers: Readonly<Record<string, string>>) => Money,
  drivers: Readonly<Record<string, DecimalInput>>,
  { change = '0.2', shares = none, fixed = none }: DriverRange = {},
): readonly DriverSensitivity[] {
  const base = Object.fromEntries(Object.entries(drivers).map(([id, value]) => [id, toPlainString(toDecimal(value))]));
  const costWith = (driver: string, factor: string) => {
    const value = toDecimal(base[driver] ?? '0');
    const moved = value.times(toDecimal(factor));
    const isBeyond = shares.has(driver) && moved.gt('1') && value.lte('1');
    return costAt({ ...base, [driver]: isBeyond ? '1' : toPlainString(moved) });
  };
  const down = toPlainString(toDecimal('1').minus(toDecimal(change)));
  const up = toPlainString(toDecimal('1').plus(toDecimal(change)));
  return Object.keys(base)
    .filter((driver) => !fixed.has(driver))
    .map((driver) => {
      const lower = costWith(driver, down);
      const higher = costWith(driver, up);
      return { driver, lower, higher, swing: subtractMoney(higher, lower) };
    })
    .filter(({ swing }) => compareMoney(swing, zeroMoney) !== 0)
    .sort((first, second) => compareMoney(magnitude(second.swing), magnitude(first.swing)));
}
