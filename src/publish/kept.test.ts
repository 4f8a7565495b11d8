import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, kept } from './kept.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casebook-kept-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Makes `made` unless it is kept; says whether it had to. */
async function make(made: unknown, madeOf: readonly string[], name = 'shop') {
  let isMade = false;
  const value = await kept({ folder, name }, madeOf, () => {
    isMade = true;
    return made;
  });
  return { value, isMade };
}

test.each([[null], [undefined], [[{ path: ['a', 0] }]], [new Map([['a', 1]])]])(
  'what was made of the same is taken as it was: %j',
  async (made) => {
    expect(await make(made, ['a', 'b'])).toEqual({ value: made, isMade: true });
    expect(await make('another', ['a', 'b'])).toEqual({ value: made, isMade: false });
  },
);

test('what is made of something else is made anew, and one is kept under a name', async () => {
  await make(1, ['a', 'b']);
  await make(2, ['a', 'b'], 'shop.events');
  expect(await make(3, ['ab', ''])).toEqual({ value: 3, isMade: true });
  expect(await readdir(folder)).toHaveLength(2);
  expect(await make(4, ['a', 'b'])).toEqual({ value: 4, isMade: true });
  expect(await make(5, ['a', 'b'], 'shop.events')).toEqual({ value: 2, isMade: false });
});

test('a kept file that is cut off is made anew, and where nothing can be kept everything still is made', async () => {
  await make('whole', ['a']);
  for (const file of await readdir(folder)) await writeFile(path.join(folder, file), '');
  expect(await make('again', ['a'])).toEqual({ value: 'again', isMade: true });
  expect(await make('again', ['a'])).toMatchObject({ isMade: false });
  await rm(folder, { recursive: true });
  await writeFile(folder, 'a file in its place');
  expect(await make('third', ['a'])).toEqual({ value: 'third', isMade: true });
});

test('where one part ends and the next begins is part of a digest', () => {
  expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
  expect(digestOf(['ab', 'c'])).toBe(digestOf(['ab', Buffer.from('c')]));
});
