import type { Money } from '#model';

/** An amount that lacks a part nobody can compute: whatever it says is too low, so it is never shown. */
type PartialMoney = Money & { readonly isPartial: true };

/** The same amount, lacking a part. */
export const partial = (amount: Money): PartialMoney => ({ ...amount, isPartial: true });

/** Whether something that belongs to the amount couldn't be computed. What is worked out from it lacks that as well. */
export const isPartial = (amount: Money): boolean => 'isPartial' in amount;

/** A result, lacking a part when one of the amounts that it is made of does. */
export const madeOf = (sources: readonly Money[], result: Money): Money =>
  sources.some(isPartial) ? partial(result) : result;
