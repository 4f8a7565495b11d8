import { expect, test } from 'vitest';
import { mergeBooks } from '#books';
import { percent, stated, usd } from '#model';
import { analyze } from '../analyze.ts';
import { analyzeLoad } from '../load/index.ts';
import { formatMoney } from '../money/index.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { analyzeCost } from './analyze-cost.ts';

const costOf = (fault?: Parameters<typeof soundCaseStudy>[0]) => {
  const { study } = soundCaseStudy(fault);
  return analyzeCost(study, study.cost!, analyzeLoad(study), mergeBooks({}));
};

test('the bill is price × quantity at every scale point, by service, with commitments taken off', () => {
  const { scalePoints, lineItems } = costOf();
  // 4 tasks × 730 h × $0.04048 = $118.2016, 100 GB-month × $0.23 = $23.
  expect(scalePoints.map(({ id, total, committedTotal }) => [id, total.amount, committedTotal.amount])).toEqual([
    ['launch', '141.2016', '117.56128'],
    ['tenfold', '1205.016', '968.6128'],
  ]);
  expect(scalePoints[0]?.byService.map(({ service, cost }) => [service, cost.amount])).toEqual([
    ['AWS Fargate', '118.2016'],
    ['Amazon RDS', '23'],
  ]);
  expect(lineItems[0]).toMatchObject({
    formula: 'Tasks × 1 vCPU/task × 730 h',
    at: [
      { scalePoint: 'launch', quantity: '2920', listCost: usd('118.2016') },
      { scalePoint: 'tenfold', quantity: '29200', listCost: usd('1182.016') },
    ],
  });
});

test('a unit cost divides the list total, and is left out where there is nothing to divide by', () => {
  expect(costOf().scalePoints[0]?.perUnit).toEqual([{ name: 'task', cost: usd('35.3004'), units: '4' }]);
  const idle = costOf((study) => {
    Object.assign(study.load!.drivers[0]!, { values: { launch: '0' } });
  });
  expect(idle.scalePoints[0]?.perUnit).toEqual([]);
});

test('of several commitments on one line the largest discount counts', () => {
  const { scalePoints } = costOf((study) => {
    study.cost!.commitments.push({
      id: 'three',
      name: '3 years',
      discount: percent(50),
      term: '3 years',
      appliesTo: ['processors'],
      origin: stated('AWS'),
    });
  });
  expect(scalePoints[0]?.committedTotal.amount).toBe('82.1008');
});

test('each driver is moved by a fifth in both directions at the first scale point', () => {
  expect(costOf().sensitivity).toEqual([
    { driver: 'tasks', name: 'Tasks', lower: usd('117.56128'), upper: usd('164.84192'), swing: usd('47.28064') },
  ]);
});

test('a share is not raised above the whole, and neither a switch nor a driver without effect is moved', () => {
  const { sensitivity } = costOf((study) => {
    const [tasks] = study.load!.drivers;
    const copies = (['share', 'switch', 'unused'] as const).map((id) => ({
      ...tasks!,
      id,
      unit: id === 'share' ? 'share' : 'task',
      values: { launch: '0.9', tenfold: '1' },
      ...(id === 'switch' ? { varies: false } : {}),
    }));
    study.load!.drivers.push(...copies);
    const [processors] = study.cost!.lineItems;
    const factor = (driver: string) => ({ op: 'driver' as const, driver, unit: '' });
    processors!.quantity = { op: 'product', of: [processors!.quantity, factor('share'), factor('switch')], unit: '' };
  });
  expect(sensitivity.map(({ driver, lower, upper }) => [driver, formatMoney(lower), formatMoney(upper)])).toEqual([
    ['tasks', '$99.59', '$137.89'],
    ['share', '$99.59', '$129.38'],
  ]);
});

test('a scale point that is another answer at the same load says to which', () => {
  const { scalePoints } = costOf((study) => {
    study.load!.scalePoints[1]!.alternativeTo = 'launch';
  });
  expect(scalePoints.map(({ insteadOf }) => insteadOf)).toEqual([null, 'Launch']);
});

test('a stated amount is compared with what its line items cost', () => {
  const { stated: estimate } = costOf();
  expect(estimate?.total).toMatchObject({
    computed: usd('141.2016'),
    difference: usd('-1.2016'),
    percent: -0.9,
    reason: null,
  });
  expect(estimate?.lines[0]).toMatchObject({ id: 'compute', computed: usd('118.2016'), percent: 1.5 });
});

test('a line without a price in the book costs nothing instead of failing', () => {
  const { lineItems, scalePoints } = costOf((study) => {
    study.cost!.lineItems[0]!.price.priceId = 'nothing';
  });
  expect(lineItems[0]?.price).toBeNull();
  expect(formatMoney(scalePoints[0]!.total)).toBe('$23.00');
});

test("a user's own price replaces the shipped one", () => {
  const source = soundCaseStudy();
  const shipped = mergeBooks({}).lookupPrice('fargate.x86.vcpu-hour')!;
  const { cost } = analyze(source, { books: mergeBooks({ prices: [{ ...shipped, priceUsd: '0.05' }] }) });
  expect(cost?.scalePoints[0]?.total.amount).toBe('169');
});
