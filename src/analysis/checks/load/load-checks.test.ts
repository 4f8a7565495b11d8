import { expect, test } from 'vitest';
import { driver, flow, minutes, perSecond, quantity, seconds, times } from '#model';
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
