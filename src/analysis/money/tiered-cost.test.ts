import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookupPrice, type PriceEntry } from '#books';
import {
  addMoney,
  compareMoney,
  formatMoney,
  money,
  multiplyMoney,
  priceQuantity,
  priceTogether,
  shareCost,
  sumMoney,
  type Tier,
  tieredCost,
  zeroMoney,
} from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

const storageTiers: readonly Tier[] = [
  { upTo: 51_200, priceUsd: '0.023' },
  { upTo: 512_000, priceUsd: '0.022' },
  { upTo: null, priceUsd: '0.021' },
];

const entry = (id: string): PriceEntry => {
  const found = lookupPrice(id);
  if (!found) throw new Error(`The price book has no ${id}.`);
  return found;
};

test('each tier prices only the quantity that falls into it', () => {
  expect(tieredCost(storageTiers, 102_400)).toEqual({
    cost: money('2304'),
    charges: [
      { from: '0', upTo: '51200', quantity: '51200', unitPrice: money('0.023'), cost: money('1177.6') },
      { from: '51200', upTo: '512000', quantity: '51200', unitPrice: money('0.022'), cost: money('1126.4') },
    ],
  });
});

test('a quantity that ends on a tier bound does not touch the next tier', () => {
  expect(tieredCost(storageTiers, '51200').charges).toHaveLength(1);
  expect(tieredCost(storageTiers, '51200.5').charges[1]?.quantity).toBe('0.5');
});

test('nothing costs nothing', () => {
  expect(tieredCost(storageTiers, 0)).toEqual({ cost: zeroMoney, charges: [] });
});

test('a negative quantity or one above a closed last tier is refused', () => {
  expect(() => tieredCost(storageTiers, -1)).toThrow('negative');
  expect(() => tieredCost([{ upTo: 10, priceUsd: '1' }], 11)).toThrow('above the last tier, which ends at 10');
});

test('the tiers always share out the whole quantity, and more is never cheaper', () => {
  const quantity = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(quantity, quantity, (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      const { charges, cost } = tieredCost(storageTiers, more);
      expect(charges.reduce((sum, charge) => sum + Number(charge.quantity), 0)).toBe(more);
      expect(compareMoney(tieredCost(storageTiers, less).cost, cost)).not.toBe(1);
    }),
  );
});

test('one open tier is the plain product', () => {
  fc.assert(
    fc.property(fc.nat(), (quantity) => {
      expect(tieredCost([{ upTo: null, priceUsd: '0.045' }], quantity).cost).toEqual(
        multiplyMoney(money('0.045'), quantity),
      );
    }),
  );
});

test('a free quantity is taken off before the tiers begin to count', () => {
  const transfer = priceQuantity(entry('dto.internet.gb'), 5120, 100);
  expect(formatMoney(transfer.cost)).toBe('$451.80');
  expect(transfer).toMatchObject({ unit: 'GB', quantity: '5120', freeQuantity: '100' });
  expect(priceQuantity(entry('dto.internet.gb'), 10_340, 100).charges).toHaveLength(1);
});

test('a quantity within the free quantity costs nothing and uses only itself', () => {
  expect(priceQuantity(entry('dto.internet.gb'), 60, 100)).toMatchObject({ cost: zeroMoney, freeQuantity: '60' });
});

test('a free first tier in the book needs no free quantity', () => {
  expect(priceQuantity(entry('cognito.lite.mau'), 10_000).cost).toEqual(zeroMoney);
  expect(priceQuantity(entry('cognito.lite.mau'), 110_000).cost).toEqual(addMoney(money('495'), money('46')));
});

test('lines of one price share its free tier: two of 10,000 users with 10,000 free cost $55 in all', () => {
  // 10,000 × $0 + 10,000 × $0.0055
  const { cost, shares, charges } = priceTogether(entry('cognito.lite.mau'), [10_000, 10_000]);
  expect(cost).toEqual(money('55'));
  expect(shares).toEqual([money('27.5'), money('27.5')]);
  expect(charges.map(({ quantity }) => quantity)).toEqual(['10000', '10000']);
});

test('a free quantity is taken off the lines of a price once', () => {
  // (80 + 120 − 100) GB × $0.09 = $9, two fifths and three fifths of it
  const { cost, shares } = priceTogether(entry('dto.internet.gb'), [80, 120], 100);
  expect(cost).toEqual(money('9'));
  expect(shares).toEqual([money('3.6'), money('5.4')]);
  expect(priceTogether(entry('dto.internet.gb'), [20, 20], 100).shares).toEqual([zeroMoney, zeroMoney]);
});

test('where one price holds for all of it, each line is exactly quantity × price', () => {
  expect(priceTogether(entry('nat.gb'), ['0.1', `0.${'3'.repeat(40)}`]).shares[1]).toEqual(
    multiplyMoney(money('0.045'), `0.${'3'.repeat(40)}`),
  );
});

test('one negative line is refused even where the sum is positive', () => {
  expect(() => priceTogether(entry('nat.gb'), [-1, 5])).toThrow("can't be negative");
});

test('shares add up to the cost to the last digit, the largest taking what rounding leaves', () => {
  expect(shareCost(money('100'), [1, 1, 1]).map(({ amount }) => amount)).toEqual([
    `33.${'3'.repeat(39)}4`,
    `33.${'3'.repeat(40)}`,
    `33.${'3'.repeat(40)}`,
  ]);
  expect(shareCost(money('5'), [0, 0])).toEqual([money('5'), zeroMoney]);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 8 }), fc.nat(), (quantities, cents) => {
      const cost = multiplyMoney(money('0.01'), cents);
      expect(sumMoney(shareCost(cost, quantities))).toEqual(cost);
    }),
  );
});
