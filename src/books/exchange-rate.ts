import rates from './exchange-rates.json' with { type: 'json' };

/** What one US dollar is in another currency, as the quotient of two published rates: a cross rate, computed. */
export interface ExchangeRate {
  readonly currency: string;
  /** Published units of the currency for one euro, exactly as published. */
  readonly perEuro: string;
  /** Published US dollars for one euro. */
  readonly dollarsPerEuro: string;
  /** Day of publication. */
  readonly asOf: string;
  readonly publisher: string;
  readonly url: string;
}

const perEur: Readonly<Record<string, string>> = rates.perEur;

/**
 * The dated rate of a currency: units for one US dollar = units for one euro ÷ dollars for one euro. The publisher gives
 * its rates for information; a vendor's own price in another currency is a price, not a conversion.
 * Source: reference rates of the European Central Bank.
 * @returns undefined for a currency that the book has no rate of
 * @example exchangeRate('GBP'); // { perEuro: '0.86410', dollarsPerEuro: '1.1761', asOf: '2026-05-08', … }
 */
export function exchangeRate(currency: string): ExchangeRate | undefined {
  const perEuro = perEur[currency];
  const dollarsPerEuro = perEur['USD'];
  if (perEuro === undefined || dollarsPerEuro === undefined) return undefined;
  return { currency, perEuro, dollarsPerEuro, asOf: rates.asOf, publisher: rates.publisher, url: rates.source.url };
}
