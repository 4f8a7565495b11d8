import { exchangeRate } from '#books';
import type { Currency } from '#model';
import type { CostAnalysis } from '../analyzed-case-study.ts';
import { convertMoney, formatMoney, money, moneyIn } from '../money/index.ts';

/**
 * The bill in the currency that it is shown in: every amount × the cross rate of one day. Prices stay as they are
 * sourced, in US dollars; the calculation of a line ends with the conversion.
 */
export function inCurrency(cost: CostAnalysis, currency: Currency): CostAnalysis {
  const rate = currency === 'USD' ? undefined : exchangeRate(currency);
  if (!rate) return cost;
  const converted = moneyIn(cost, currency);
  return {
    ...converted,
    currency,
    exchange: { ...rate, perDollar: convertMoney(money('1'), currency).amount },
    lineItems: converted.lineItems.map((line) => ({
      ...line,
      at: line.at.map((point) =>
        point.pricing ? { ...point, calculation: `${point.calculation} = ${formatMoney(point.listCost)}` } : point,
      ),
    })),
  };
}
