import { expect, test } from 'vitest';
import { camelCase, givenId, identifiers } from './identifiers.ts';

test.each([
  ['Order API', 'orderApi'],
  ['HTTP handlers (v2)', 'httpHandlersV2'],
  ['orderApi', 'orderApi'],
  ['GitHub', 'gitHub'],
  ['PostgreSQL', 'postgresql'],
  ["Ada's café / bar", 'adasCafeBar'],
  ['2nd level', '2ndLevel'],
  ['東京 👩‍🚀', ''],
])('%s becomes %s', (name, identifier) => {
  expect(camelCase(name)).toBe(identifier);
});

test('each identifier is handed out once, the first free word before a number', () => {
  const claim = identifiers(['taken']);
  expect(claim('container', 'api')).toBe('api');
  expect(claim('container', 'api', 'shopApi')).toBe('shopApi');
  expect(claim('container', 'api', 'shopApi')).toBe('shopApi2');
  expect(claim('container', 'api')).toBe('api2');
  expect(claim('container', 'taken')).toBe('taken2');
});

test('what can be no constant gets the word for its kind', () => {
  const claim = identifiers();
  expect(claim('user', 'person')).toBe('personUser');
  expect(claim('container', 'class')).toBe('classContainer');
  expect(claim('container', '2ndLevel')).toBe('container2ndLevel');
  expect(claim('container', '')).toBe('container');
  expect(claim('container', '')).toBe('container2');
});

test('an id of our own workspaces gives its last part when that can be a constant', () => {
  expect(givenId({ 'casebook.id': 'shop.orderApi' })).toBe('orderApi');
  expect(givenId({ 'casebook.id': 'shop' })).toBe('shop');
  expect(givenId({ 'casebook.id': 'shop.order-api' })).toBeNull();
  expect(givenId({ 'casebook.id': '__proto__' })).toBeNull();
  expect(givenId({})).toBeNull();
});
test('of many things of one name each gets the next number, and none that is taken', () => {
  const claim = identifiers(['system3']);
  const claimed = Array.from({ length: 20_000 }, () => claim('system', 'system'));
  expect(claimed.slice(0, 4)).toEqual(['system', 'system2', 'system4', 'system5']);
  expect(claimed.at(-1)).toBe('system20001');
});

test('a name of five thousand letters is cut to what a file may be called after', () => {
  expect(camelCase('y'.repeat(5000))).toBe('y'.repeat(60));
});
