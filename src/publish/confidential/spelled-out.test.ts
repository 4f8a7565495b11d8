import { expect, test } from 'vitest';
import { interview } from '#model';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import { searchFor } from './search.ts';
import { spelledOutFindings } from './spelled-out.ts';

const { study } = analyzedFixture('smallest');

const search = searchFor('/portfolio', [
  { value: 'Acme', standIn: 'a retailer', search: true },
  { value: 1000, standIn: 900, search: true },
]);

test('each field that is published is named with its path, also a figure', () => {
  if (search === null) throw new Error('There is something to look for.');
  const found = spelledOutFindings(search, { ...study, context: 'For *Acme*.' }, []);
  expect(found.map(({ at, check, severity }) => [check, severity, at.path])).toEqual([
    ['confidentiality/spelled-out', 'error', ['context']],
    ['confidentiality/spelled-out', 'error', ['flows', 0, 'rate', 'value']],
  ]);
});

test('notes for the interview may say it until they are published', () => {
  if (search === null) throw new Error('There is something to look for.');
  const paths = (published: boolean) =>
    spelledOutFindings(
      search,
      { ...study, flows: [], interview: interview({ published, pitch30Seconds: 'At Acme.' }) },
      [],
    ).map(({ at }) => at.path);
  expect(paths(false)).toEqual([]);
  expect(paths(true)).toEqual([['interview', 'pitch30Seconds']]);
});

test('a file beside the definition is named with line and column, once for each value', () => {
  if (search === null) throw new Error('There is something to look for.');
  const text = '-- links\n-- for Acme, and ACME again\n';
  const found = spelledOutFindings(search, { ...study, flows: [] }, [{ file: 'schema.sql', text }]);
  expect(found.map(({ at }) => at)).toEqual([{ path: [], file: 'schema.sql', line: 2, column: 8 }]);
});
