import { expect, test } from 'vitest';
import { randomNumbers, randomStream, xoshiro128starstar } from './random.ts';

const draw = (stream: () => number, count: number) => Array.from({ length: count }, stream);

test('xoshiro128** gives the numbers of its reference implementation', () => {
  const integers = (state: readonly number[]) => {
    const words = Int32Array.from(state);
    return draw(() => xoshiro128starstar(words), 4);
  };
  expect(integers([0x964d4a0c, 0xd40ab895, 0xad7fdecb, 0x3006f0f0])).toEqual([
    0xf1391922, 0x6fe53806, 0xa5be2840, 0xf510ee70,
  ]);
  expect(integers([1, 2, 3, 4])).toEqual([11520, 0, 5927040, 70819200]);
});

test('a seed always gives the same stream, and another seed another one', () => {
  expect(draw(randomStream('checkout'), 3)).toEqual(draw(randomStream('checkout'), 3));
  expect(draw(randomStream('checkout'), 3)).not.toEqual(draw(randomStream('checkouts'), 3));
});

test('numbers drawn at once are those of the stream', () => {
  expect([...randomNumbers('checkout', 5)]).toEqual(draw(randomStream('checkout'), 5));
});

test('the first numbers of a stream are pinned', () => {
  expect(draw(randomStream('casebook'), 3)).toMatchInlineSnapshot(`
    [
      0.7287018724018708,
      0.5196468167705461,
      0.36818599107209593,
    ]
  `);
});

test('numbers are strictly between 0 and 1 and uniform to within four standard errors', () => {
  const count = 100_000;
  const numbers = draw(randomStream('uniform'), count);
  expect(Math.min(...numbers.slice(0, 50_000))).toBeGreaterThan(0);
  expect(Math.max(...numbers.slice(0, 50_000))).toBeLessThan(1);
  const mean = numbers.reduce((sum, u) => sum + u, 0) / count;
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / count));
  const perTenth = Array.from({ length: 10 }, (_, i) => numbers.filter((u) => Math.floor(u * 10) === i).length);
  const chiSquared = perTenth.reduce((sum, n) => sum + (n - count / 10) ** 2 / (count / 10), 0);
  expect(chiSquared).toBeLessThan(27.88);
});

test('streams of neighboring seeds are uncorrelated', () => {
  const count = 50_000;
  const [first, second] = [draw(randomStream('step/1'), count), draw(randomStream('step/2'), count)];
  const covariance = first.reduce((sum, u, i) => sum + (u - 0.5) * ((second[i] ?? 0) - 0.5), 0) / count;
  expect(Math.abs(covariance * 12)).toBeLessThan(4 / Math.sqrt(count));
});
