import { expect, test } from 'vitest';
import { printRelations, readRelations } from './relations.ts';

test('relations survive being written and read', () => {
  const relations = {
    supersedes: [1, 12],
    affects: ['Order API', 'R&D <svc> a|b'],
    serves: ['Confirmation within 2 s'],
    tags: ['data', 'multi-region'],
  };
  expect(readRelations(`See the load test.\n\n${printRelations(relations)}`)).toEqual({
    relations,
    rest: 'See the load test.',
  });
});

test('text without relations stays as it is', () => {
  expect(printRelations({ supersedes: [], affects: [], serves: [], tags: [] })).toBe('');
  expect(readRelations('Affects nobody: it is only a note.')).toEqual({
    relations: { supersedes: [], affects: [], serves: [], tags: [] },
    rest: 'Affects nobody: it is only a note.',
  });
});

test('tags are a sentence of their own', () => {
  expect(printRelations({ supersedes: [2], affects: [], serves: [], tags: ['data', 'cost'] })).toBe(
    'Supersedes: ADR-0002.\nTags: data; cost.',
  );
});
