import { expect, test } from 'vitest';
import { portfolioParts, reservedSlugs } from '#model';
import { routes } from './routes.ts';

test('no case study can have the address of a page of the portfolio', () => {
  const own = Object.keys(routes).map((pattern) => pattern.split('/')[1] ?? '');
  const taken = [...portfolioParts, ...own].filter((name) => name !== '' && !name.startsWith('['));
  expect(taken).toContain('decisions');
  expect(taken.filter((name) => !reservedSlugs.has(name))).toEqual([]);
});
