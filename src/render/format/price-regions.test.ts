import { expect, test } from 'vitest';
import { exchangeText, priceRegionsText } from './price-regions.ts';

const here = { region: 'eu-central-1', lineItems: 48 };
const there = { region: 'us-east-1', lineItems: 3 };

test.each([
  [[here], 'list prices of eu-central-1'],
  [[here, there], 'list prices of eu-central-1, for 3 line items of us-east-1'],
  [[here, { ...there, lineItems: 1 }], 'list prices of eu-central-1, for 1 line item of us-east-1'],
  [[there], 'list prices of us-east-1, not of eu-central-1'],
  [[], 'list prices'],
])('the heading of a bill names the regions whose prices it uses (%#)', (priceRegions, text) => {
  expect(priceRegionsText({ region: 'eu-central-1', priceRegions })).toBe(text);
});

test('a bill in another currency says the rate, who published it and when', () => {
  const rate = {
    currency: 'EUR',
    perEuro: '1',
    dollarsPerEuro: '1.1761',
    asOf: '2026-05-08',
    publisher: 'ECB',
    url: '',
  };
  expect(exchangeText({ exchange: { ...rate, perDollar: '0.85026783436782' } })).toBe(
    'Amounts are in EUR, computed from US dollars at 0.850268 EUR a dollar (1 ÷ 1.1761, the reference rates of the ECB of 2026-05-08, published for information).',
  );
  expect(exchangeText({ exchange: null })).toBeNull();
});
