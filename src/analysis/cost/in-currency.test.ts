import { expect, test } from 'vitest';
import { costModelSchema, moneyOf, usd } from '#model';
import { analyze } from '../analyze.ts';
import { convertMoney, formatMoney } from '../money/index.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

const inEuros = soundCaseStudy((study) => {
  study.cost!.currency = 'EUR';
});

test('a bill in euros is the bill in dollars at the dated rate, which it names', () => {
  const dollars = analyze(soundCaseStudy()).cost!;
  const euros = analyze(inEuros).cost!;
  expect(dollars.exchange).toBeNull();
  expect(euros.exchange).toMatchObject({ currency: 'EUR', dollarsPerEuro: '1.1761', asOf: '2026-05-08' });
  expect(formatMoney(dollars.scalePoints[0]!.total)).toBe('$141.20');
  expect(formatMoney(euros.scalePoints[0]!.total)).toBe('€120.06');
  expect(euros.scalePoints.map(({ total }) => total)).toEqual(
    dollars.scalePoints.map(({ total }) => convertMoney(total, 'EUR')),
  );
});

test('the calculation of a line stays in the dollars of its source, and ends in euros', () => {
  const [line] = analyze(inEuros).cost!.lineItems;
  expect(line?.price?.priceUsd).toBe('0.04048');
  expect(line?.at[0]?.calculation).toMatch(/× \$0\.04048 = \$118\.20 = €100\.50$/);
});

test.each([
  ['below', '99.95', false],
  ['at', '100', true],
  ['above', '100.01', true],
])('a budget in euros holds a bill in dollars of exactly 100 euros: %s', (_, amount, met) => {
  const source = soundCaseStudy((study) => {
    const [line] = study.cost!.lineItems;
    study.cost!.commitments = [];
    study.cost!.lineItems = [
      {
        ...line!,
        price: { priceId: 'waf.acl-month', unit: 'ACL-month' },
        quantity: { op: 'constant', value: '23.522', unit: 'ACL-month' },
      },
    ];
    study.cost!.budget = study.cost!.budget.map((budget) => ({ ...budget, amount: moneyOf(amount, 'EUR') }));
  });
  const { scalePoints, budgets } = analyze(source).cost!;
  expect(scalePoints[0]?.committedTotal).toEqual(usd('117.61'));
  expect(budgets[0]?.met).toBe(met);
});

test('an unknown currency is refused with the known ones', () => {
  expect(costModelSchema.safeParse({ currency: 'XAU' }).error?.issues[0]?.message).toBe(
    'Invalid option: expected one of "USD"|"EUR"|"GBP"|"CHF"|"INR"|"JPY"|"SGD"',
  );
});
