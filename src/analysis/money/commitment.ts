import { type DecimalInput, toDecimal, toPlainString } from './decimal.ts';
import { type Money, money, multiplyMoney, subtractMoney } from './money.ts';

/** What is committed to, and what it is held against. */
export interface CommittedUse {
  /** Committed quantity of the period. */
  readonly committed: DecimalInput;
  /** Price of one committed unit. */
  readonly unitPrice: Money;
  /** Quantity used in the period. */
  readonly use: DecimalInput;
  /** What the whole use costs at list price. */
  readonly listCost: Money;
}

/** What a commitment costs and saves. */
export interface CommitmentCost {
  /** Part of the commitment that is used, and the part that is paid for nothing. */
  readonly used: string;
  readonly unused: string;
  /** Use above the commitment, paid at list price. */
  readonly above: string;
  /** Paid whether used or not. */
  readonly committedCost: Money;
  /** Part of it that is paid for nothing. */
  readonly unusedCost: Money;
  /** Commitment, and what is above it at list price. */
  readonly cost: Money;
  /** List cost of the whole use − `cost`: below zero where the commitment costs more than it saves. */
  readonly saving: Money;
  /** Used ÷ committed, 0–1. */
  readonly utilization: string;
}

/**
 * Cost under a commitment (savings plan, reserved instances): committed × its unit price, used or not, and
 * max(0, use − committed) ÷ use × list cost for what is above it. A tiered list cost therefore counts at its average.
 * Unit: US dollars of the period, here a month. Source: AWS Savings Plans and Reserved Instances user guides: every hour of
 * the term is paid.
 * @throws {RangeError} if the committed quantity isn't above zero, or the use is negative
 * @example commitmentCost({ committed: 1000, unitPrice: money('0.72'), use: 500, listCost: money('500') }).cost; // $720.00
 */
export function commitmentCost({ committed, unitPrice, use, listCost }: CommittedUse): CommitmentCost {
  const promised = toDecimal(committed);
  const wanted = toDecimal(use);
  if (promised.lte('0')) throw new RangeError(`A commitment to ${committed} is none: it must be above zero.`);
  if (wanted.lt('0')) throw new RangeError(`A use of ${use} is negative.`);
  const used = wanted.lt(promised) ? wanted : promised;
  const above = wanted.minus(used);
  const committedCost = multiplyMoney(unitPrice, committed);
  const onDemand = above.eq('0') ? toDecimal('0') : toDecimal(listCost.amount).times(above).div(wanted);
  const cost = money(toPlainString(toDecimal(committedCost.amount).plus(onDemand)));
  return {
    used: toPlainString(used),
    unused: toPlainString(promised.minus(used)),
    above: toPlainString(above),
    committedCost,
    unusedCost: multiplyMoney(unitPrice, toPlainString(promised.minus(used))),
    cost,
    saving: subtractMoney(listCost, cost),
    utilization: toPlainString(used.div(promised)),
  };
}

/**
 * What a list price becomes at a discount: list price × (1 − discount).
 * @throws {RangeError} if the discount is outside 0..1, which usually means a percentage was passed
 * @example committedPrice(money('1000'), '0.28'); // $720.00
 */
export function committedPrice(listPrice: Money, discount: DecimalInput): Money {
  const saved = toDecimal(discount);
  if (saved.lt('0') || saved.gt('1'))
    throw new RangeError(`discount is ${discount}; write a fraction between 0 and 1.`);
  return multiplyMoney(listPrice, toPlainString(toDecimal('1').minus(saved)));
}

/**
 * Share of a commitment that must be used before it is cheaper than list price: its unit price ÷ the list price.
 * @returns undefined where the list price is zero: nothing can be cheaper than free
 * @example breakEvenUtilization(money('0.72'), money('1')); // '0.72'
 */
export function breakEvenUtilization(unitPrice: Money, listPrice: Money): string | undefined {
  const list = toDecimal(listPrice.amount);
  return list.eq('0') ? undefined : toPlainString(toDecimal(unitPrice.amount).div(list));
}
