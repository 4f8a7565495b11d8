import { expect, test } from 'vitest';
import { offer } from '#books';
import { percent, reliability, runs, softwareSystem } from '#model';
import { refusedFields } from './field-problem.ts';

const shop = softwareSystem('shop', { name: 'Shop', description: 'Sells.' });

/** What a builder's refusal says, given fields that the compiler wouldn't let through. */
const refusal = (build: (fields: never) => unknown, fields: object): string | null => {
  try {
    build(fields as never);
  } catch (error) {
    return refusedFields(error);
  }
  return 'nothing was refused';
};

test.each([
  [
    'a field that may hold several things is missing',
    (fields: never) => runs(shop, fields),
    { offer: offer('alb') },
    '"running": The field is missing.',
  ],
  [
    'a field holds an object that is nearly one of those that it may hold',
    (fields: never) => reliability(shop, fields),
    { availability: { value: percent(99) } },
    '"availability": "origin": The field is missing.',
  ],
  [
    'a field holds neither a number nor an object',
    (fields: never) => runs(shop, fields),
    { running: 'three' },
    '"running": Invalid input: expected number, received string. Or Invalid input: expected object, received string. Or Invalid input: expected record, received string.',
  ],
  [
    'a field holds what no division gives',
    (fields: never) => runs(shop, fields),
    { running: Number.NaN },
    '"running": It is NaN, which is no number: something that it is computed from is missing, or 0.',
  ],
  [
    'a field of a scale point holds what no division gives',
    (fields: never) => runs(shop, fields),
    { running: { launch: 4, tenfold: Number.POSITIVE_INFINITY } },
    '"running": "tenfold": It is Infinity, which is no number: something that it is computed from is missing, or 0.',
  ],
  [
    'a field of a scale point is below what it may be',
    (fields: never) => runs(shop, fields),
    { running: { launch: -4 } },
    '"running.launch": Too small: expected number to be >=0.',
  ],
])('%s', (_title, build, fields, said) => {
  expect(refusal(build, fields)).toBe(said);
});
