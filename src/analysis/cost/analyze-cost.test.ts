import { expect, test } from 'vitest';
import { mergeBooks, price } from '#books';
import {
  type CaseStudy,
  type Commitment,
  driver,
  type Expression,
  type Fraction,
  type Money,
  percent,
  quantity,
  ratio,
  stated,
  usd,
  wholeUnits,
  years,
} from '#model';
import { analyze } from '../analyze.ts';
import { analyzeLoad } from '../load/index.ts';
import { formatMoney } from '../money/index.ts';
import { analyzeSizing } from '../sizing/index.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { analyzeCost } from './analyze-cost.ts';

const costOf = (fault?: Parameters<typeof soundCaseStudy>[0]) => {
  const { study } = soundCaseStudy(fault);
  const books = mergeBooks({});
  const load = analyzeLoad(study);
  return analyzeCost(study, study.cost!, load, analyzeSizing(study, load, books), books);
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

const threeYears = (quantity: Expression, rate: Fraction | Money = percent(50)): Commitment => ({
  id: 'three',
  name: '3 years',
  covers: ['processors'],
  quantity,
  rate,
  term: years(3),
  prepayment: 'all',
  origin: stated('AWS'),
});
const withCommitments = (...commitments: Commitment[]) =>
  costOf((study) => {
    study.cost!.commitments = commitments;
  });

test('a commitment is paid at every scale point, and what is above it at list price', () => {
  // 5,840 vCPU-hours × $0.02024 = $118.2016. At launch 2,920 of them are used, for $118.2016 at list price; at tenfold
  // 29,200, of which 23,360 are above it, for $945.6128 at list price.
  const { commitments, scalePoints } = withCommitments(threeYears(quantity(5840, 'vCPU-hour')));
  expect(commitments[0]).toMatchObject({ breakEven: '0.5', unit: 'vCPU-hour', covers: ['Fargate processors'] });
  expect(
    commitments[0]?.at.map(({ used, unused, above, cost, saving, utilization, paidInAdvance }) => [
      used,
      unused,
      above,
      cost.amount,
      saving.amount,
      utilization,
      paidInAdvance.amount,
    ]),
  ).toEqual([
    ['2920', '2920', '0', '118.2016', '0', '0.5', '4255.2576'],
    ['5840', '0', '23360', '1063.8144', '118.2016', '1', '4255.2576'],
  ]);
  expect(scalePoints.map(({ committedTotal }) => committedTotal.amount)).toEqual(['141.2016', '1086.8144']);
});

test('what one commitment covers, the next does not', () => {
  // The first covers half of the 2,920 vCPU-hours; the second is left with the other half.
  const half = quantity(1460, 'vCPU-hour');
  const { commitments } = withCommitments(threeYears(half), {
    ...threeYears(quantity(2920, 'vCPU-hour')),
    id: 'again',
  });
  expect(commitments.map(({ at }) => [at[0]?.used, at[0]?.utilization])).toEqual([
    ['1460', '1'],
    ['1460', '0.5'],
  ]);
});

test('a commitment to a sum covers lines of several prices at the discounted price', () => {
  // List $141.2016 at half is $70.6008; $100 are committed to.
  const plan = { ...threeYears(quantity(100, 'USD')), covers: ['processors', 'database'] };
  const { commitments, scalePoints } = withCommitments(plan);
  expect(commitments[0]).toMatchObject({
    breakEven: '0.5',
    at: [{ used: '70.6008', unused: '29.3992', above: '0' }, {}],
  });
  expect(scalePoints[0]?.committedTotal.amount).toBe('100');
});

test('a commitment may cover whatever has a price, at a price of its own', () => {
  const own = { ...threeYears(quantity(2920, 'vCPU-hour'), usd('0.01')), covers: price('fargate.x86.vcpu-hour') };
  expect(withCommitments(own).scalePoints[0]?.committedTotal.amount).toBe('52.2');
});

test("a commitment that can't be computed says why and counts for nothing", () => {
  const { commitments, scalePoints } = withCommitments(
    threeYears(quantity(5840, 'hour')),
    { ...threeYears(quantity(1, 'vCPU-hour')), covers: ['processors', 'database'] },
    threeYears(quantity(100, 'USD'), usd('1')),
    threeYears(quantity(0, 'vCPU-hour')),
  );
  expect(commitments.map(({ problem }) => problem)).toEqual([
    'Its quantity is in "hour", but the price is per "vCPU-hour".',
    'It covers 2 prices, so that its quantity must be in USD.',
    'A commitment in USD needs a discount below 100 % as its rate.',
    'Its quantity can’t be computed, or isn’t above zero.',
  ]);
  expect(scalePoints[0]?.committedTotal.amount).toBe('141.2016');
});

test('each driver is moved by a fifth in both directions at every scale point', () => {
  expect(costOf().sensitivity).toEqual([
    {
      driver: 'tasks',
      name: 'Tasks',
      at: [
        {
          scalePoint: 'launch',
          range: { lower: usd('117.56128'), upper: usd('164.84192'), swing: usd('47.28064') },
        },
        { scalePoint: 'tenfold', range: { lower: usd('968.6128'), upper: usd('1441.4192'), swing: usd('472.8064') } },
      ],
    },
  ]);
});

test('a driver moves with everything that follows from it, also where that is rounded up', () => {
  // Orders 100 → 80 and 120; ⌈orders ÷ 25⌉ tasks: 4 → 4 and 5; each 730 h × $0.04048 = $29.5504.
  const { sensitivity } = costOf((study) => {
    const [tasks] = study.load!.drivers;
    const orders = driver('orders', 'order');
    study.load!.drivers = [
      { id: 'orders', name: 'Orders', unit: 'order', values: { launch: '100', tenfold: '1000' } },
      {
        id: tasks!.id,
        name: 'Tasks',
        unit: 'task',
        formula: wholeUnits(ratio('task', orders, quantity(25, 'order/task'))),
      },
    ];
  });
  expect(sensitivity.map(({ driver: id, at }) => [id, at[0]?.range])).toEqual([
    ['orders', { lower: usd('141.2016'), upper: usd('170.752'), swing: usd('29.5504') }],
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
  expect(
    sensitivity.map(({ driver, at: [first] }) => [
      driver,
      formatMoney(first?.range?.lower ?? usd('0')),
      formatMoney(first?.range?.upper ?? usd('0')),
    ]),
  ).toEqual([
    ['tasks', '$99.59', '$137.89'],
    ['share', '$99.59', '$129.38'],
  ]);
});

const users = (lines: readonly number[], account?: (index: number) => string) =>
  costOf((study) => {
    const [, storage] = study.cost!.lineItems;
    study.cost!.lineItems = lines.map((count, index) => ({
      ...storage!,
      id: `users${index}`,
      price: price('cognito.lite.mau'),
      quantity: quantity(count, 'MAU'),
      ...(account ? { account: account(index) } : {}),
    }));
  });

test('two lines of 10,000 users at a price with 10,000 free cost $55 in all, in two accounts nothing', () => {
  const { scalePoints, lineItems } = users([10_000, 10_000]);
  expect(scalePoints[0]?.total).toEqual(usd('55'));
  expect(lineItems.map(({ at }) => [at[0]?.listCost.amount, at[0]?.calculation])).toEqual(
    Array(2).fill([
      '27.5',
      '10,000 MAU of 20,000 MAU at this price: (10,000 × $0.00 + 10,000 × $0.0055) × 10,000 ÷ 20,000 = $27.50',
    ]),
  );
  expect(users([10_000, 10_000], String).scalePoints[0]?.total).toEqual(usd('0'));
});

test('a line that is paid for in another region has its prices, and tiers of its own', () => {
  const { lineItems } = costOf((study) => {
    const [, storage] = study.cost!.lineItems;
    const line = { ...storage!, price: price('cognito.lite.mau'), quantity: quantity(10_000, 'MAU') };
    study.cost!.lineItems = [line, { ...line, id: 'standby', region: 'us-west-2' }];
  });
  expect(lineItems.map(({ at }) => at[0]?.listCost.amount)).toEqual(['0', '0']);
});

test('tiers show what falls into each', () => {
  expect(users([20_000]).lineItems[0]?.at[0]?.calculation).toBe(
    '20,000 MAU: 10,000 × $0.00 + 10,000 × $0.0055 = $55.00',
  );
});

test.each([
  ['40', '40 GB − 40 GB free: nothing to pay = $0.00'],
  ['100', '100 GB − 100 GB free: nothing to pay = $0.00'],
  ['140', '140 GB − 100 GB free: 40 GB × $0.09 = $3.60'],
])('of %s GB, 100 GB are free and never more than there are', (gigabytes, calculation) => {
  const { lineItems } = costOf((study) => {
    const [, storage] = study.cost!.lineItems;
    study.cost!.lineItems = [
      {
        ...storage!,
        price: price('dto.internet.gb'),
        quantity: quantity(gigabytes, 'GB'),
        allowance: quantity(100, 'GB'),
      },
    ];
  });
  expect(lineItems[0]?.at[0]?.calculation).toBe(calculation);
});

test('a formula shows its values at every scale point', () => {
  expect(costOf().lineItems[0]?.at.map(({ calculation }) => calculation)).toEqual([
    'Tasks (4) × 1 vCPU/task × 730 h = 2,920 vCPU-hours × $0.04048 = $118.20',
    'Tasks (40) × 1 vCPU/task × 730 h = 29,200 vCPU-hours × $0.04048 = $1,182.02',
  ]);
});

test.each([
  ['117.56127', false],
  ['117.56128', true],
  ['117.56129', true],
])('a budget of $%s against a bill of $117.56128: met is %s', (amount, met) => {
  const { budgets } = costOf((study) => {
    study.cost!.budget[0]!.amount = usd(amount);
  });
  expect(budgets[0]?.met).toBe(met);
});

test('each budget is held against the bill of its own scale point', () => {
  const { budgets } = costOf((study) => {
    study.cost!.budget.push({ amount: usd('900'), atScalePoint: 'tenfold', origin: stated('Sponsor') });
  });
  expect(budgets.map(({ scalePointName, met }) => [scalePointName, met])).toEqual([
    ['Launch', true],
    ['10×', false],
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

test.each([
  [
    'a line whose price is in no book',
    (study: CaseStudy) => {
      study.cost!.lineItems[0]!.price.priceId = 'nothing';
    },
    ['–', '–'],
  ],
  [
    'a line whose driver has no value at a scale point',
    (study: CaseStudy) => {
      Object.assign(study.load!.drivers[0]!, { values: { launch: '4' } });
    },
    ['$141.20', '–'],
  ],
])('of a bill with %s, nothing is said to be the total', (_, fault, totals) => {
  const { lineItems, scalePoints, budgets } = costOf((study) => {
    fault(study);
    study.cost!.budget.push({ amount: usd('900'), atScalePoint: 'tenfold', origin: stated('Sponsor') });
  });
  expect(scalePoints.map(({ total }) => formatMoney(total))).toEqual(totals);
  expect(scalePoints.map(({ committedTotal }) => formatMoney(committedTotal) === '–')).toEqual(
    totals.map((total) => total === '–'),
  );
  expect(lineItems[0]!.at.map(({ listCost }) => formatMoney(listCost) === '–')).toEqual(
    totals.map((total) => total === '–'),
  );
  // What is known is shown.
  expect(scalePoints[1]?.byService.map(({ service, cost }) => [service, formatMoney(cost)])).toEqual([
    ['AWS Fargate', '–'],
    ['Amazon RDS', '$23.00'],
  ]);
  expect(budgets.map(({ met }) => met)).toEqual(totals.map((total) => (total === '–' ? null : true)));
});

test("a user's own price replaces the shipped one", () => {
  const source = soundCaseStudy();
  const shipped = mergeBooks({}).lookupPrice('fargate.x86.vcpu-hour')!;
  const { cost } = analyze(source, { books: mergeBooks({ prices: [{ ...shipped, priceUsd: '0.05' }] }) });
  expect(cost?.scalePoints[0]?.total.amount).toBe('169');
});
