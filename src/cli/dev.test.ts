import { expect, test } from 'vitest';
import type { LocatedFinding } from '#publish';
import { changes, remembered } from './dev.ts';

const plain = { style: (_: unknown, text: string) => text };
const finding = (message: string, more: Partial<LocatedFinding> = {}): LocatedFinding => ({
  check: 'cost/unknown-price',
  severity: 'error',
  at: { path: ['cost'] },
  file: 'case-studies/shop/costs.ts',
  line: 3,
  column: 1,
  message,
  fix: 'Mend it.',
  ...more,
});

test('at the start errors and warnings are said, and the rest is counted', () => {
  const said = changes(null, [finding('Wrong.'), finding('To do.', { severity: 'todo' })], plain);
  expect(said).toEqual([
    '\ncase-studies/shop/costs.ts:3:1 › cost\n  error    Wrong.\n  fix      Mend it.\n  see      npx casebook explain cost/unknown-price',
    '\ncheck     1 error, 1 todo',
  ]);
});

test('after an edit what is new and what is gone is said, and nothing of what only moved', () => {
  const before = [
    finding('Stays.'),
    finding('Goes.'),
    finding('Stood by.', { known: { reason: 'Meant.', resolvedBy: null } }),
  ];
  const now = [
    finding('Stays.', { line: 9 }),
    finding('Comes.', { severity: 'todo' }),
    finding('Stood by.', { known: { reason: 'Meant.', resolvedBy: null } }),
  ];
  expect(changes(before, now, plain)).toEqual([
    '\ncase-studies/shop/costs.ts:3:1 › cost\n  todo     Comes.\n  fix      Mend it.\n  see      npx casebook explain cost/unknown-price',
    '\ncase-studies/shop/costs.ts\n  gone     Goes. (cost/unknown-price)',
    '\ncheck     1 error, 1 todo, 1 known',
  ]);
});

test('an edit that changes no finding is no news', () => {
  expect(changes([finding('Stays.')], [finding('Stays.', { line: 4 })], plain)).toEqual([]);
});

test('while a definition cannot be read, nothing is said to be gone', () => {
  const unread = finding('It cannot be read.', { check: 'definition/does-not-compile', at: { path: [] } });
  expect(changes([finding('Stays.')], [unread], plain)).toEqual([
    '\ncase-studies/shop/costs.ts:3:1\n  error    It cannot be read.\n  fix      Mend it.\n  see      npx casebook explain definition/does-not-compile',
    '\ncheck     1 error',
  ]);
});

test('what was found before a definition could not be read is remembered once, and said to be gone once', () => {
  const unread = finding('It cannot be read.', { check: 'definition/does-not-compile', at: { path: [] } });
  const start = [finding('Stays.'), finding('Goes.')];
  const twice = remembered(remembered(start, [unread]), [unread]);
  expect(twice.map(({ message }) => message)).toEqual(['Stays.', 'Goes.', 'It cannot be read.']);
  expect(changes(twice, [finding('Stays.')], plain)).toEqual([
    '\ncase-studies/shop/costs.ts\n  gone     Goes. (cost/unknown-price)',
    '\ncase-studies/shop/costs.ts\n  gone     It cannot be read. (definition/does-not-compile)',
    '\ncheck     1 error',
  ]);
  expect(remembered(twice, [finding('Stays.')])).toEqual([finding('Stays.')]);
});
