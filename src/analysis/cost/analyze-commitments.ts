import { tiersOf } from '#books';
import { type Commitment, inMilliseconds, months } from '#model';
import type { AnalyzedCommitment, AnalyzedLineItem } from '../analyzed-case-study.ts';
import type { DriverValues, LoadPoint } from '../load/index.ts';
import {
  addMoney,
  breakEvenUtilization,
  type CommitmentCost,
  commitmentCost,
  committedPrice,
  compareMoney,
  divideMoney,
  evaluateQuantity,
  formatUnitPrice,
  type Money,
  money,
  multiplyMoney,
  sumMoney,
} from '../money/index.ts';

/** Unit of a commitment to a sum of money instead of a quantity. */
const dollars = 'USD';
/** Share of the term that is paid in advance; for `partial` the half that AWS asks for. */
const paidInAdvance = { none: '0', partial: '0.5', all: '1' } as const;

/** What of a line no commitment covers yet: a share of its quantity and its list cost. */
interface Uncovered {
  readonly quantity: string;
  readonly listCost: Money;
}

interface Terms {
  readonly unitPrice: Money;
  /** The same unit without the commitment. */
  readonly listPrice: Money;
  /** What is used of the commitment's unit. */
  readonly useOf: (uncovered: readonly Uncovered[]) => string;
}

const isCovered = ({ covers }: Commitment, { item }: AnalyzedLineItem): boolean =>
  'priceId' in covers ? item.price.priceId === covers.priceId : covers.includes(item.id);

/** What one committed unit is, or why that can't be said. */
function termsOf({ quantity, rate }: Commitment, lines: readonly AnalyzedLineItem[]): Terms | string {
  const isDiscount = 'dimension' in rate;
  if (lines.length === 0) return 'It covers no line item.';
  if (quantity.unit === dollars) {
    const share = isDiscount ? committedPrice(money('1'), rate.value) : money('0');
    const listPrice = divideMoney(money('1'), share.amount);
    if (!listPrice) return 'A commitment in USD needs a discount below 100 % as its rate.';
    const useOf: Terms['useOf'] = (uncovered) =>
      multiplyMoney(sumMoney(uncovered.map(({ listCost }) => listCost)), share.amount).amount;
    return { unitPrice: money('1'), listPrice, useOf };
  }
  const prices = new Set(lines.map(({ price }) => price));
  const [price] = prices;
  if (prices.size > 1) return `It covers ${prices.size} prices, so that its quantity must be in USD.`;
  if (!price) return 'No book holds its price.';
  if (price.unit !== quantity.unit)
    return `Its quantity is in "${quantity.unit}", but the price is per "${price.unit}".`;
  const listPrice = money(tiersOf(price).find(({ priceUsd }) => Number(priceUsd) > 0)?.priceUsd ?? '0');
  if (!isDiscount && compareMoney(rate, listPrice) > 0)
    return `One ${price.unit} costs ${formatUnitPrice(rate)} with it and ${formatUnitPrice(listPrice)} without, so that it saves nothing.`;
  return {
    unitPrice: isDiscount ? committedPrice(listPrice, rate.value) : rate,
    listPrice,
    useOf: (uncovered) => sumMoney(uncovered.map((line) => money(line.quantity))).amount,
  };
}

/** The quantity that is committed to; above zero, or there is nothing to compute. */
function committedQuantity({ quantity }: Commitment, drivers: DriverValues): string | null {
  try {
    const committed = evaluateQuantity(quantity, drivers);
    return Number(committed) > 0 ? committed : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/**
 * What each commitment costs and saves at each scale point. Commitments are taken in order: what one covers, the next
 * doesn't. Covered lines give their use in proportion.
 */
export function analyzeCommitments(
  commitments: readonly Commitment[],
  lines: readonly AnalyzedLineItem[],
  points: readonly Pick<LoadPoint, 'id' | 'drivers'>[],
): readonly AnalyzedCommitment[] {
  const uncovered = points.map((_, index) =>
    lines.map(
      ({ at }): Uncovered => ({
        quantity: at[index]?.quantity ?? '0',
        listCost: at[index]?.listCost ?? money('0'),
      }),
    ),
  );
  return commitments.map((commitment) => {
    const members = [...lines.keys()].filter((index) => lines[index] && isCovered(commitment, lines[index]));
    const terms = termsOf(
      commitment,
      members.flatMap((index) => lines[index] ?? []),
    );
    const { id, name, quantity, term, prepayment, origin } = commitment;
    const shown = {
      id,
      name,
      unit: quantity.unit,
      term,
      prepayment,
      origin,
      covers: members.flatMap((index) => lines[index]?.item.name ?? []),
    };
    if (typeof terms === 'string') return { ...shown, breakEven: null, problem: terms, at: [] };
    const termMonths = String(inMilliseconds(term) / inMilliseconds(months(1)));
    const costs = points.map(({ id: scalePoint, drivers: values }, index) => {
      const committed = committedQuantity(commitment, values);
      const left = uncovered[index];
      if (committed === null || !left) return null;
      const covered = members.flatMap((member) => left[member] ?? []);
      const cost = commitmentCost({
        committed,
        unitPrice: terms.unitPrice,
        use: terms.useOf(covered),
        listCost: sumMoney(covered.map(({ listCost }) => listCost)),
      });
      for (const member of members) if (left[member]) left[member] = whatIsAbove(left[member], cost);
      return {
        scalePoint,
        ...cost,
        paidInAdvance: multiplyMoney(multiplyMoney(cost.committedCost, termMonths), paidInAdvance[prepayment]),
      };
    });
    const isComplete = costs.every((cost) => cost !== null);
    return {
      ...shown,
      breakEven: breakEvenUtilization(terms.unitPrice, terms.listPrice) ?? null,
      problem: isComplete ? null : 'Its quantity can’t be computed, or isn’t above zero.',
      at: costs.flatMap((cost) => cost ?? []),
    };
  });
}

function whatIsAbove({ quantity, listCost }: Uncovered, { used, above }: CommitmentCost): Uncovered {
  const use = addMoney(money(used), money(above));
  const share = divideMoney(money(above), use.amount)?.amount ?? '0';
  return { quantity: multiplyMoney(money(quantity), share).amount, listCost: multiplyMoney(listCost, share) };
}
