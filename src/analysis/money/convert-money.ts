import { exchangeRate } from '#books';
import type { Currency, Money } from '#model';
import { toDecimal, toPlainString } from './decimal.ts';
import { madeOf } from './partial-money.ts';

/**
 * An amount in another currency at the dated cross rate of the books: amount × (target per euro) ÷ (source per euro).
 * It is computed at full precision (40 decimal places) and rounded only where it is shown.
 * @example convertMoney({ amount: '117.61', currency: 'USD' }, 'EUR'); // 100 EUR
 */
export function convertMoney(amount: Money, to: Currency): Money {
  if (amount.currency === to) return amount;
  const from = exchangeRate(amount.currency);
  const target = exchangeRate(to);
  // A test holds the currencies of the model against those of the rates.
  if (!from || !target) throw new Error(`The books have no rate from ${amount.currency} to ${to}.`);
  const converted = toDecimal(amount.amount).times(toDecimal(target.perEuro)).div(toDecimal(from.perEuro));
  return madeOf([amount], { amount: toPlainString(converted), currency: to });
}

const isMoney = (value: object): value is Money =>
  'amount' in value && 'currency' in value && typeof value.amount === 'string';

const converted = (value: unknown, to: Currency): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => converted(item, to));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (isMoney(value)) return value.currency === to ? value : { ...value, ...convertMoney(value, to) };
  const fields = Object.entries(value).map(([name, field]) => [name, field, converted(field, to)] as const);
  return fields.every(([, field, after]) => field === after)
    ? value
    : Object.fromEntries(fields.map(([name, , after]) => [name, after]));
};

/** The same value with every amount of money in it converted; what holds none stays the same object. */
export const moneyIn = <Value>(value: Value, to: Currency): Value => converted(value, to) as Value;
