import { expect, test } from 'vitest';
import { readEvidence } from './read-evidence.ts';
import { focus } from './samples.test-data.ts';

const billOf = (text: string) => {
  const reading = readEvidence(text);
  if ('problem' in reading || reading.content.kind !== 'bill') throw new Error(JSON.stringify(reading));
  return reading.content;
};
const problemOf = (text: string): string | null => {
  const reading = readEvidence(text);
  return 'problem' in reading ? reading.problem : null;
};

test('a bill adds up the effective cost of each service and month, exactly', () => {
  const bill = billOf(
    focus([
      ['2026-10', 'Amazon RDS', 'Usage', '', '3', '0.1'],
      ['2026-09', 'Amazon RDS', 'Usage', '', '0', '0.1'],
      ['2026-09', 'Amazon RDS', 'Usage', '', '0', '0.2'],
      ['2026-09', 'AWS Lambda', 'Usage', '', '1', '1.5E-7'],
      ['2026-09', 'AWS Lambda', 'Purchase', '', '613.2', '0'],
    ]),
  );
  expect(bill).toMatchObject({ tool: 'FOCUS', currency: 'USD' });
  expect(bill.months.map(({ month, services }) => [month, services])).toEqual([
    [
      '2026-09',
      [
        { service: 'Amazon RDS', effectiveCost: '0.3' },
        { service: 'AWS Lambda', effectiveCost: '0.00000015' },
      ],
    ],
    ['2026-10', [{ service: 'Amazon RDS', effectiveCost: '0.1' }]],
  ]);
});

test('corrections, tax, credits and adjustments are left out, and said', () => {
  const [month] = billOf(
    focus([
      ['2026-09', 'Amazon RDS', 'Usage', '', '10', '10'],
      ['2026-09', 'Amazon RDS', 'Usage', 'Correction', '-4', '-4'],
      ['2026-09', 'Tax', 'Tax', '', '1.9', '1.9'],
      ['2026-09', 'Amazon RDS', 'Credit', '', '-3', '-3'],
      ['2026-09', 'Amazon RDS', 'Adjustment', '', '0.01', '0.01'],
    ]),
  ).months;
  expect(month?.services).toEqual([{ service: 'Amazon RDS', effectiveCost: '10' }]);
  expect(month?.leftOut).toEqual([
    { kind: 'corrections of earlier periods', effectiveCost: '-4' },
    { kind: 'tax', effectiveCost: '1.9' },
    { kind: 'credits', effectiveCost: '-3' },
    { kind: 'adjustments', effectiveCost: '0.01' },
  ]);
});

test('a month knows how many of its days were charged; the end of a period is exclusive', () => {
  const whole = billOf(focus([['2026-02', 'a', 'Usage', '', '1', '1']])).months[0];
  expect(whole).toMatchObject({ coveredDays: 28, days: 28 });
  const part = billOf(
    'BilledCost,EffectiveCost,BillingCurrency,ServiceName,ChargeCategory,ChargePeriodStart,ChargePeriodEnd\n' +
      '1,1,USD,a,Usage,2026-09-03T00:00:00Z,2026-09-05T00:00:00Z\n' +
      '1,1,USD,a,Usage,2026-09-05T22:00:00Z,2026-09-05T23:00:00Z',
  ).months[0];
  expect(part).toMatchObject({ coveredDays: 3, days: 30 });
});

test('a bill that can not be added up is refused', () => {
  const header = 'EffectiveCost,BillingCurrency,ServiceName,ChargeCategory,ChargePeriodStart';
  expect(problemOf('BilledCost,ChargeCategory\n1,Usage')).toContain('no column EffectiveCost');
  expect(problemOf(`${header}\n,USD,a,Usage,2026-09-01`)).toContain('has the EffectiveCost ""');
  expect(problemOf(`${header}\n1e999,USD,a,Usage,2026-09-01`)).toContain('no amount');
  expect(problemOf(`${header}\n1,USD,a,Usage,soon`)).toContain("doesn't say when it begins");
  expect(problemOf(`${header}\n1,USD,a,Usage,2026-09-01\n1,EUR,a,Usage,2026-09-01`)).toContain('mixes USD and EUR');
  expect(problemOf(header)).toContain('holds no charge');
});
