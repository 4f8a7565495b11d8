import { beforeEach, expect, test } from 'vitest';
import { confidential, confidentialValues, readFor } from './confidential.ts';
import { softwareSystem } from './element.ts';
import { usd } from './quantity.ts';

const fresh = (): void => {
  Reflect.deleteProperty(globalThis, Symbol.for('casebook.confidentiality'));
};
beforeEach(fresh);

test('the public gets the stand-in, also when nobody said whom the definition is read for', () => {
  expect(confidential('Acme Bank', { public: 'a retail bank' })).toBe('a retail bank');
  readFor('public');
  expect(confidential(usd('12000000'), { public: usd('10000000') })).toEqual(usd('10000000'));
});

test('an interview gets the value', () => {
  readFor('interview');
  expect(confidential('Acme Bank', { public: 'a retail bank' })).toBe('Acme Bank');
  expect(confidential(['a', 'b'], { public: [] })).toEqual(['a', 'b']);
});

test('what was declared is known once, however often it was read', () => {
  for (let reading = 0; reading < 2; reading += 1) confidential('Acme Bank', { public: 'a retail bank' });
  confidential('Orange', { public: 'a carrier', search: false });
  expect(confidentialValues()).toEqual([
    { value: 'Acme Bank', standIn: 'a retail bank', search: true },
    { value: 'Orange', standIn: 'a carrier', search: false },
  ]);
});

test('a process that has read something for one audience refuses to read for the other', () => {
  readFor('interview');
  readFor('public');
  confidential('Acme Bank', { public: 'a retail bank' });
  expect(() => readFor('interview')).toThrow('Definitions were already read for the public audience in this process.');
  expect(() => readFor('public')).not.toThrow();
});

test('something with an id is refused: ids are the same for everybody', () => {
  const bank = softwareSystem('acme', { name: 'Acme', description: 'A bank.' });
  expect(() => confidential(bank, { public: bank })).toThrow(/^An element as a whole can’t be confidential/);
  expect(() => confidential([{ label: 'a', of: bank }], { public: [] })).toThrow('its id is an address');
});
