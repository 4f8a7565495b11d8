import { expect, test } from 'vitest';
import { driver, flow, minutes, perSecond, quantity, ratio, seconds, times } from '#model';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

type Study = Parameters<NonNullable<Parameters<typeof soundCaseStudy>[0]>>[0];
const withDrivers = (drivers: NonNullable<Study['load']>['drivers']) =>
  soundCaseStudy((study) => {
    study.load!.drivers.push(...drivers);
  });
const derived = (id: string, of: string) => ({ id, name: id.toUpperCase(), unit: '', formula: driver(of, '') });

test('drivers that follow from each other are reported once, and nothing that follows from them beside', () => {
  const source = withDrivers([derived('x', 'y'), derived('y', 'x'), derived('z', 'x')]);
  expect(reported('load/driver-cycle', source)).toMatchInlineSnapshot(`
    "error at load.drivers[2].formula
    "X" → "Y" → "X": each follows from the next, so that none of them has a value, and nothing that is written over them can be computed.
    fix: Give one of them its own \`values\` instead of a formula."
  `);
  expect(reported('load/driver-without-value', source)).toBe('');
});

test.each([
  [['x', 'x'], '"X" follows from itself, so that it has no value'],
  [['x', 'y', 'z', 'x'], '"X" → "Y" → "Z" → "X": each follows from the next'],
])('the chain %j is named', (chain, said) => {
  const source = withDrivers(chain.slice(1).map((of, index) => derived(chain[index] ?? '', of)));
  expect(reported('load/driver-cycle', source)).toContain(said);
});

test.each([
  ['0', 'divides by zero at "Launch"'],
  ['1', ''],
  ['-1', 'comes to −10, less than nothing, at "Launch"'],
])('a rate, a growth and a resource divided by %s', (divisor, problem) => {
  const formula = <const Unit extends string>(unit: Unit) =>
    ratio(unit, driver('orders', 'order/s'), quantity(divisor, unit));
  const source = soundCaseStudy((study) => {
    study.flows[0]!.rate = { peak: formula('order/s') };
    study.topics[0]!.rate = formula('order/s');
    study.dataStores[0]!.growth[0]!.rowsPerDay = formula('row');
    study.resources[1]!.units = formula('unit');
  });
  const found = reported('load/broken-formula', source);
  if (problem === '') return expect(found).toBe('');
  const named = [
    'flow "Place an order"',
    'topic "orders.placed"',
    'data store "orders"',
    'resource "All of Order store"',
  ];
  for (const where of named) expect(found).toContain(`The formula of the ${where} ${problem}`);
});

test('a rate over a driver that nothing defines is reported with the one that is meant, and over what runs as well', () => {
  const rated = (rate: Study['flows'][number]['rate']) =>
    reported(
      'model/unknown-reference',
      soundCaseStudy((study) => {
        study.flows[0]!.rate = rate;
      }),
    );
  expect(rated(driver('orders', 'order/s'))).toBe('');
  expect(rated({ peak: driver('ordrs', 'order/s') })).toMatchInlineSnapshot(`
    "error at flows[0].rate.peak
    The flow "Place an order" names the driver "ordrs", which this case study doesn't define.
    fix: Use "orders" if that is meant, or add the missing one."
  `);
  expect(rated(driver('running:shop.api', 'order/s'))).toContain('names the driver "Order API"');
});

test.each([
  ['share', '1', ''],
  ['share', '1.01', 'The driver "Part" is a share by its unit, but 1.01 at "10×": more than all of it.'],
  ['of requests', '2', 'The driver "Part" is a share by its unit, but 2 at "10×": more than all of it.'],
  ['order', '2', ''],
])('a driver in %s of %s', (unit, value, said) => {
  const source = withDrivers([{ id: 'part', name: 'Part', unit, values: { launch: '1', tenfold: value } }]);
  expect(reported('load/share-above-one', source).split('\n')[1] ?? '').toBe(said);
});

test('a driver without a value at a scale point is one finding, whatever follows from it', () => {
  const source = withDrivers([
    { id: 'users', name: 'Users', unit: 'user', values: { launch: '5' } },
    { id: 'devices', name: 'Devices', unit: 'user', formula: times(driver('users', 'user'), 2) },
  ]);
  expect(reported('load/driver-without-value', source)).toMatchInlineSnapshot(`
    "error at load.drivers[2].values
    The driver "Users" has no value at "10×", so that the bill, the rates and the counts that are written over it can't be computed there.
    fix: Add its value at "10×", or correct its formula."
  `);
});

test('a rate that is a number beside two scale points is reported, one over drivers is not', () => {
  const rated = (rate: Study['flows'][number]['rate']) => {
    const source = soundCaseStudy((study) => {
      study.flows[0]!.rate = rate;
    });
    return reported('load/rate-is-fixed', source);
  };
  expect(rated(driver('orders', 'order/s'))).toBe('');
  expect(rated({ peak: driver('orders', 'order/s') })).toBe('');
  expect(rated(perSecond(10))).toMatchInlineSnapshot(`
    "warning at flows[0].rate
    The flow "Place an order" has a fixed rate, but the study has 2 scale points: its load stays where it is while everything else grows.
    fix: Write the rate over a driver: \`rate: { mean: load.driver.orders, peak: load.driver.ordersAtPeak }\`."
  `);
  expect(rated({ mean: perSecond(1), peak: driver('orders', 'order/s') })).not.toBe('');
});

test.each([
  [9, ''],
  [10, ''],
  [11, 'error at flows[0].rate'],
])('a mean of %d a second beside a peak of 10', (mean, place) => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.rate = { mean: quantity(mean, 'order/s'), peak: quantity(10, 'order/s') };
  });
  expect(reported('load/mean-above-peak', source).split('\n')[0]).toBe(place);
});

test('what repeats while nothing with a rate opens it is reported', () => {
  const polls = (opens: boolean) =>
    soundCaseStudy((study) => {
      const [place] = study.flows;
      if (!opens) delete place!.rate;
      const rate = { every: seconds(5), while: place!, lasting: minutes(2) };
      study.flows.push({
        ...place!,
        ...flow('poll', { name: 'Poll', description: '', rate, steps: [] }),
        steps: place!.steps,
      });
    });
  expect(reported('load/periodic-without-opening', polls(true))).toBe('');
  expect(reported('load/periodic-without-opening', polls(false)).split('\n')[1]).toBe(
    '"Poll" repeats while what "Place an order" opens stays open, but nothing says how often "Place an order" runs, so that its own load is unknown.',
  );
});
