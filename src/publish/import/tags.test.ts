import { expect, test } from 'vitest';
import { ownTags, roleOf } from './tags.ts';

test('tags that repeat what an element is are left out, the others are kept once', () => {
  expect(ownTags('Element,Container,Web Browser, VIP ,edge,VIP,')).toEqual(['VIP', 'edge']);
  expect(ownTags('Relationship,Asynchronous,slow')).toEqual(['slow']);
});

test('a tag that chooses a color is kept, its name in a legend is not', () => {
  expect(ownTags('Container,Security,security')).toEqual(['security']);
  expect(roleOf('Container,cache')).toBeNull();
});

test.each([
  ['Element,Container,Database', 'database'],
  ['Container,Data store', 'database'],
  ['Container,Queue', 'queue'],
  ['Container,Mobile App', 'mobile'],
  ['Database,Cache', 'cache'],
  ['Element,Container,Service', null],
])('%s says that a container is %s', (tags, role) => {
  expect(roleOf(tags)).toBe(role);
});
