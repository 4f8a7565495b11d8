import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  availabilityInParallel,
  availabilityInSeries,
  availabilityKOfN,
  type Block,
  blockAvailability,
  elementImportance,
  improvements,
} from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

const element = (id: string, availability: number): Block => ({ kind: 'element', id, availability });
const series = (...blocks: readonly Block[]): Block => ({ kind: 'series', blocks });
const parallel = (...blocks: readonly Block[]): Block => ({ kind: 'parallel', blocks });

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

test('nested series, parallel and k of n agree with the plain formulas', () => {
  const block = series(element('lb', 0.9999), parallel(element('a', 0.99), element('b', 0.98)), {
    kind: 'kOfN',
    required: 2,
    blocks: [element('x', 0.9), element('y', 0.9), element('z', 0.9)],
  });
  expect(blockAvailability(block)).toBeCloseTo(
    availabilityInSeries([0.9999, availabilityInParallel([0.99, 0.98]), availabilityKOfN(2, 3, 0.9)]),
    12,
  );
});

test('k of n of different elements counts every combination', () => {
  const block: Block = { kind: 'kOfN', required: 2, blocks: [element('x', 0.9), element('y', 0.8), element('z', 0.7)] };
  expect(blockAvailability(block)).toBeCloseTo(
    0.9 * 0.8 * 0.3 + 0.9 * 0.2 * 0.7 + 0.1 * 0.8 * 0.7 + 0.9 * 0.8 * 0.7,
    12,
  );
});

test('an element called twice in a row counts once', () => {
  const database = element('db', 0.9995);
  expect(blockAvailability(series(database, element('api', 0.9999), database))).toBeCloseTo(0.9995 * 0.9999, 12);
});

test('a database shared by two redundant services is not two databases', () => {
  const database = element('db', 0.99);
  const block = parallel(series(element('a', 0.9), database), series(element('b', 0.9), database));
  expect(blockAvailability(block)).toBeCloseTo(0.99 * 0.99, 12);
  const asIfTwo = availabilityInParallel([0.9 * 0.99, 0.9 * 0.99]);
  expect(blockAvailability(block)).toBeLessThan(asIfTwo);
});

test('Trivedi & Bobbio, bridge network: written as its minimal paths it has the availability that factoring gives', () => {
  const [a, b, c, d, e] = [0.9, 0.8, 0.7, 0.95, 0.85];
  const [A, B, C, D, E] = [element('a', a), element('b', b), element('c', c), element('d', d), element('e', e)];
  const bridge = parallel(series(A, B), series(D, E), series(A, C, E), series(D, C, B));
  const bridgeUp = (1 - (1 - a) * (1 - d)) * (1 - (1 - b) * (1 - e));
  const bridgeDown = 1 - (1 - a * b) * (1 - d * e);
  expect(blockAvailability(bridge)).toBeCloseTo(c * bridgeUp + (1 - c) * bridgeDown, 12);
});

test('repeating a path of a series changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fraction, { minLength: 1, maxLength: 6 }), (values) => {
      const path = values.map((availability, index) => element(`e${index}`, availability));
      expect(blockAvailability(series(...path, ...path))).toBeCloseTo(blockAvailability(series(...path)), 12);
      expect(blockAvailability(parallel(series(...path), series(...path)))).toBeCloseTo(
        availabilityInSeries(values),
        12,
      );
    }),
  );
});

test('one id with two availabilities is refused', () => {
  expect(() => blockAvailability(series(element('db', 0.99), element('db', 0.999)))).toThrow(
    'The element "db" has two availabilities, 0.99 and 0.999.',
  );
});

test('the weakest element of a chain limits it', () => {
  const chain = series(element('alb', 0.9999), element('msk', 0.999), element('rds', 0.9995));
  const [limiting] = elementImportance(chain, 0.999);
  expect(limiting?.element).toBe('msk');
  expect(limiting?.birnbaum).toBeCloseTo(0.9999 * 0.9995, 12);
  expect(limiting?.minutesPerMonth).toBeCloseTo(43_800 * 0.001 * 0.9999 * 0.9995, 6);
  expect(limiting?.requiredAvailability).toBeCloseTo(0.999 / (0.9999 * 0.9995), 12);
});

test('an element that alone cannot rescue the target has no required availability', () => {
  const chain = series(element('alb', 0.9999), element('msk', 0.999), element('rds', 0.9995));
  expect(
    elementImportance(chain, 0.9995).map(({ element: id, requiredAvailability }) => [id, requiredAvailability]),
  ).toEqual([
    ['msk', undefined],
    ['rds', undefined],
    ['alb', undefined],
  ]);
});

test('elements of equal weight stay in the order of the chain', () => {
  const chain = series(element('first', 0.99), element('second', 0.99));
  expect(elementImportance(chain, 0.9).map((importance) => importance.element)).toEqual(['first', 'second']);
});

test('the changes that buy most come first, with what each one saves', () => {
  const chain = series(element('api', 0.9999), element('db', 0.995));
  const found = improvements(chain, 0.9994, [{ element: 'db', label: 'Multi-AZ', availability: 0.9995 }]);
  expect(found.map(({ element: id, change, meetsTarget }) => `${id} ${change} ${meetsTarget}`)).toEqual([
    'db perfect true',
    'db one-more-copy true',
    'db alternative true',
    'api perfect false',
    'api one-more-copy false',
  ]);
  const multiAz = found[2];
  expect(multiAz?.label).toBe('Multi-AZ');
  expect(multiAz?.availability).toBeCloseTo(0.9999 * 0.9995, 12);
  expect(multiAz?.minutesSavedPerMonth).toBeCloseTo(43_800 * 0.9999 * (0.9995 - 0.995), 6);
});

test('no single change saves more than making that element perfect', () => {
  fc.assert(
    fc.property(fraction, fraction, fraction, (a, b, c) => {
      const found = improvements(series(element('a', a), parallel(element('b', b), element('c', c))), 0.99);
      for (const { element: id, minutesSavedPerMonth } of found) {
        const perfect = found.find((other) => other.element === id && other.change === 'perfect');
        expect(minutesSavedPerMonth).toBeLessThanOrEqual((perfect?.minutesSavedPerMonth ?? Number.NaN) + 1e-6);
      }
    }),
  );
});
