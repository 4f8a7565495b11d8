import { expect, test } from 'vitest';
import { costModel } from './cost.ts';
import { quantity } from './expression.ts';
import { stated } from './figure.ts';
import { percent, usd, years } from './quantity.ts';

const savings = (change: object) => () =>
  costModel({
    commitments: {
      savings: {
        name: 'Savings plan',
        covers: { priceId: 'fargate.x86.vcpu-hour', unit: 'vCPU-hour' },
        quantity: quantity(730, 'vCPU-hour'),
        rate: percent(20),
        term: years(1),
        prepayment: 'none',
        origin: stated('AWS'),
        ...change,
      },
    },
  });

test('a commitment lasts, and leaves something to pay', () => {
  expect(savings({})).not.toThrow();
  expect(savings({ term: years(0) })).toThrow('A commitment has a term');
  expect(savings({ rate: percent(99.9) })).not.toThrow();
  expect(savings({ rate: percent(100) })).toThrow('A discount leaves something to pay');
});

test('a scale point has one budget, of nothing or more', () => {
  const budgeted =
    (...amounts: readonly string[]) =>
    () =>
      costModel({
        budget: amounts.map((amount, index) => ({
          amount: usd(amount),
          atScalePoint: ['launch', 'tenfold', 'launch'][index] ?? '',
          origin: stated('Sponsor'),
        })),
      });
  expect(budgeted('0', '5000')).not.toThrow();
  expect(budgeted('-1')).toThrow('write an amount of 0 or more');
  expect(budgeted('1', '2', '3')).toThrow('One scale point has two budgets');
});
