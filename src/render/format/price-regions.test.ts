import { expect, test } from 'vitest';
import { priceRegionsText } from './price-regions.ts';

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
