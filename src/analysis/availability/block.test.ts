import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, blockAvailability, everyBranch, improvements, parallel, series, up } from './index.ts';

fc.configureGlobal({ seed: 20_261_122 });

const element = (id: string, availability: number): Block => ({ kind: 'element', id, availability });
const optional = (share: number, block: Block): Block => ({
  kind: 'choice',
  options: [
    { share, block },
    { share: 1 - share, block: up },
  ],
});
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const names = ['a', 'b', 'c', 'd'] as const;

test('AWS Reliability Pillar: two hard dependencies take 99.99 % down to 99.97 %', () => {
  expect(blockAvailability(series(['api', 'one', 'two'].map((id) => element(id, 0.9999))))).toBeCloseTo(0.99970003, 9);
});

test('AWS Reliability Pillar: two redundant components of 99.9 % give 99.9999 %', () => {
  expect(blockAvailability(parallel([element('a', 0.999), element('b', 0.999)]))).toBeCloseTo(0.999999, 12);
});

test('an element called twice in a row counts once', () => {
  const database = element('db', 0.9995);
  expect(blockAvailability(series([database, element('api', 0.9999), database]))).toBeCloseTo(0.9995 * 0.9999, 12);
});

test('a database shared by two redundant services is not two databases', () => {
  const database = element('db', 0.99);
  const block = parallel([series([element('a', 0.9), database]), series([element('b', 0.9), database])]);
  expect(blockAvailability(block)).toBeCloseTo(0.99 * 0.99, 12);
});

test('Trivedi & Bobbio, bridge network: written as its minimal paths it has the availability that factoring gives', () => {
  const [a, b, c, d, e] = [0.9, 0.8, 0.7, 0.95, 0.85];
  const [A, B, C, D, E] = [element('a', a), element('b', b), element('c', c), element('d', d), element('e', e)];
  const bridge = parallel([series([A, B]), series([D, E]), series([A, C, E]), series([D, C, B])]);
  const bridgeUp = (1 - (1 - a) * (1 - d)) * (1 - (1 - b) * (1 - e));
  const bridgeDown = 1 - (1 - a * b) * (1 - d * e);
  expect(blockAvailability(bridge)).toBeCloseTo(c * bridgeUp + (1 - c) * bridgeDown, 12);
});

test('a gift card that one request in a hundred uses costs one request in ten thousand', () => {
  const block = series([element('a', 0.9999), optional(0.01, element('x', 0.99))]);
  expect(blockAvailability(block)).toBeCloseTo(0.9999 * (0.99 + 0.01 * 0.99), 12);
  expect(blockAvailability(everyBranch(block))).toBeCloseTo(0.9999 * 0.99, 12);
});

test('two steps that a request may take both need one and the same element', () => {
  const block = series([optional(0.5, element('x', 0.9)), optional(0.5, element('x', 0.9))]);
  expect(blockAvailability(block)).toBeCloseTo(0.9 + 0.1 * 0.25, 12);
});

test('a loop makes its choice anew each time, of an element that is up or down for all of them', () => {
  const block: Block = { kind: 'loop', times: 3, block: optional(0.5, element('x', 0.9)) };
  expect(blockAvailability(block)).toBeCloseTo(0.9 + 0.1 * 0.5 ** 3, 12);
});

/** Any block over four elements. */
const { block: anyBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...names).map((id) => element(id, { a: 0.9, b: 0.8, c: 0.7, d: 0.6 }[id])),
    fc.array(tie('block'), { maxLength: 3 }).map(series),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map(parallel),
    fc.tuple(fraction, tie('block')).map(([share, block]) => optional(share, block)),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), tie('block'))
      .map(([times, block]): Block => ({ kind: 'loop', times, block })),
  ),
}));

/** Share of requests that succeed when it is known what is up: the definition, without any algebra. */
function succeeds(block: Block, isUp: (id: string) => boolean): number {
  switch (block.kind) {
    case 'element':
      return isUp(block.id) ? 1 : 0;
    case 'series':
      return block.blocks.reduce((product, part) => product * succeeds(part, isUp), 1);
    case 'parallel':
      return 1 - block.blocks.reduce((product, part) => product * (1 - succeeds(part, isUp)), 1);
    case 'choice':
      return block.options.reduce((sum, { share, block: part }) => sum + share * succeeds(part, isUp), 0);
    case 'loop':
      return succeeds(block.block, isUp) ** block.times;
  }
}

test('it is the mean over every state of the elements', () => {
  const availabilities = [0.9, 0.8, 0.7, 0.6];
  fc.assert(
    fc.property(anyBlock, (block) => {
      let expected = 0;
      for (let state = 0; state < 16; state++) {
        const order: readonly string[] = names;
        const isUp = (id: string) => ((state >> order.indexOf(id)) & 1) === 1;
        const chance = availabilities.reduce((p, a, i) => p * (isUp(names[i] ?? '') ? a : 1 - a), 1);
        expected += chance * succeeds(block, isUp);
      }
      expect(blockAvailability(block)).toBeCloseTo(expected, 10);
      expect(blockAvailability(everyBranch(block))).toBeLessThanOrEqual(expected + 1e-9);
    }),
  );
});

test('forty steps over twenty shared elements are evaluated at once', () => {
  const steps = Array.from({ length: 40 }, (_, i) =>
    optional(0.5, series([element(`e${i % 20}`, 0.99), element(`e${(i + 1) % 20}`, 0.99)])),
  );
  expect(blockAvailability(series(steps))).toBeGreaterThan(0.8);
});

test('one id with two availabilities is refused', () => {
  expect(() => blockAvailability(series([element('db', 0.99), element('db', 0.999)]))).toThrow(
    'The element "db" has two availabilities, 0.99 and 0.999.',
  );
});

test('the weakest element of a chain limits it, and needs what the others leave of the target', () => {
  const chain = series([element('alb', 0.9999), element('msk', 0.999), element('rds', 0.9995)]);
  const [limiting] = improvements(chain, 0.999);
  expect(limiting?.element).toBe('msk');
  expect(limiting?.ifPerfect).toBeCloseTo(0.9999 * 0.9995, 12);
  expect(limiting?.required).toBeCloseTo(0.999 / (0.9999 * 0.9995), 12);
  expect(improvements(chain, 0.9995).map(({ required }) => required)).toEqual([null, null, null]);
  expect(improvements(chain, null).map(({ required }) => required)).toEqual([null, null, null]);
});

test('elements of equal weight stay in the order of the chain', () => {
  const chain = series([element('first', 0.99), element('second', 0.99)]);
  expect(improvements(chain, 0.9).map((improvement) => improvement.element)).toEqual(['first', 'second']);
});

test('an element that is up more often never makes the whole less available', () => {
  fc.assert(
    fc.property(anyBlock, (block) => {
      const before = blockAvailability(block);
      for (const { ifPerfect } of improvements(block, null)) expect(ifPerfect).toBeGreaterThanOrEqual(before - 1e-9);
    }),
  );
});
