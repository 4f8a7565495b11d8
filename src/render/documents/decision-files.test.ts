import { expect, test } from 'vitest';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import { readRelations } from '../madr/index.ts';
import { madrOf } from './decision-files.ts';

test('a record says its tags where they are read back', () => {
  const analyzed = analyzedFixture('typical');
  const [decision] = analyzed.decisions;
  if (!decision) throw new Error('The fixture has a decision.');
  const { moreInformation } = madrOf({ ...decision, tags: ['data', 'cost'] }, analyzed);
  expect(readRelations(moreInformation ?? '').relations.tags).toEqual(['data', 'cost']);
});
