import { expect, test } from 'vitest';
import { call, defineLoad, flow, minutes, perSecond, person, product, seconds, softwareSystem, stated } from '#model';
import { driverInputs, rateInputs } from './load-inputs.ts';

const census = { provenance: 'measured', source: 'Census' } as const;
const visitor = person('visitor', { name: 'Visitor', description: 'Looks around.' });
const shop = softwareSystem('shop', { name: 'Shop', description: 'Sells.' });
const load = defineLoad({
  scalePoints: { launch: { name: 'At launch' } },
  drivers: {
    users: { name: 'Users', unit: 'user', values: { launch: 100 }, origin: census },
    visits: { name: 'Visits', unit: 'visit/day', values: { launch: 3 }, origin: stated('Owner') },
  },
  derived: ({ users, visits }) => ({
    visitsADay: { name: 'Visits a day', formula: product('visit/day', users, visits) },
  }),
});
const steps = [call(visitor, shop, 'Opens')];
const open = flow('open', { name: 'Open', description: 'Comes.', steps, rate: load.driver.visitsADay });
const poll = flow('poll', {
  name: 'Poll',
  description: 'Comes.',
  steps,
  rate: { every: seconds(5), while: open, lasting: minutes(2) },
});
const typed = flow('typed', { name: 'Typed', description: 'Comes.', steps, rate: perSecond(3) });
const study = { load, flows: [open, poll, typed] };

test('a driver that follows from others rests on those that are given', () => {
  expect(driverInputs(study, ['visitsADay', 'users'])).toEqual(['measured', 'stated']);
});

test.each([
  ['a rate over drivers rests on the given ones', open, ['measured', 'stated']],
  ['a rate that repeats rests on its period, and on what opens it', poll, ['stated', 'measured', 'stated']],
  ['a typed rate is computed from nothing', typed, []],
])('%s', (_title, one, inputs) => {
  expect(rateInputs(study, one)).toEqual(inputs);
});
