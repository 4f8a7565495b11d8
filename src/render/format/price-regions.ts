import type { CostAnalysis } from '#analysis';
import { formatSignificant, plural } from './number.ts';

/**
 * Of which regions the prices of a bill really are: `list prices of eu-central-1, for 3 line items of us-east-1`.
 * Prices that hold everywhere are of no region.
 */
export function priceRegionsText({ region, priceRegions }: Pick<CostAnalysis, 'region' | 'priceRegions'>): string {
  const elsewhere = priceRegions.filter((other) => other.region !== region);
  const own = priceRegions.length === 0 ? 'list prices' : `list prices of ${region}`;
  const others = elsewhere.map((other) => `for ${plural(other.lineItems, 'line item')} of ${other.region}`);
  if (elsewhere.length === priceRegions.length && elsewhere.length > 0)
    return `list prices of ${elsewhere.map((other) => other.region).join(' and ')}, not of ${region}`;
  return [own, ...others].join(', ');
}

/** How dollars became the currency of the bill, with rate, publisher and day; `null` for a bill in dollars. */
export function exchangeText({ exchange }: Pick<CostAnalysis, 'exchange'>): string | null {
  if (!exchange) return null;
  const { currency, perDollar, perEuro, dollarsPerEuro, asOf, publisher } = exchange;
  return `Amounts are in ${currency}, computed from US dollars at ${formatSignificant(Number(perDollar), 6)} ${currency} a dollar (${perEuro} ÷ ${dollarsPerEuro}, the reference rates of the ${publisher} of ${asOf}, published for information).`;
}
