import { expect, test } from 'vitest';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import { confidentialIdFindings } from './confidential-id.ts';

const { study } = analyzedFixture('smallest');
const pathsOf = (value: string, standIn: string) =>
  confidentialIdFindings(study, [{ value, standIn, search: true }]).map(({ check, at }) => [check, at.path.join('.')]);

test('an id is refused that is confidential, or stands for something confidential', () => {
  const refused = [['confidentiality/confidential-id', 'flows.0.id']];
  expect(pathsOf('redirect', 'a flow')).toEqual(refused);
  expect(pathsOf('A flow', 'redirect')).toEqual(refused);
});

test('a part of an id is one, and so is the slug', () => {
  expect(pathsOf('links', 'a store').map(([, path]) => path)).toContain('elements.3.id');
  expect(pathsOf('url-shortener', 'a study').map(([, path]) => path)).toEqual(['slug']);
});

test('a name may be confidential', () => {
  expect(pathsOf('Link store', 'a store')).toEqual([]);
  expect(confidentialIdFindings(study, [])).toEqual([]);
});
