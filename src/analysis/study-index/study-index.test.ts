import { expect, test } from 'vitest';
import { soundCaseStudy } from '../sound-case-study.ts';
import { indexStudy, isSameOrNested, isWithin, selfAndAncestors } from './study-index.ts';

test('an element with containers also has the relationships of what is inside it', () => {
  const index = indexStudy(soundCaseStudy().study, []);
  expect(index.relationshipsOf('shop.api').map(({ description }) => description)).toEqual([
    'Places orders with',
    'Writes orders to',
    'Publishes OrderPlaced to',
  ]);
  expect(index.relationshipsOf('shop')).toHaveLength(5);
  expect(index.relationshipsOf('nothing')).toEqual([]);
});

test('children, names and the subject are found by id, and an unknown id names itself', () => {
  const index = indexStudy(soundCaseStudy().study, []);
  expect(index.childrenOf('shop').map(({ id }) => id)).toEqual(['shop.api', 'shop.worker', 'shop.db', 'shop.events']);
  expect(index.nameOf('shop.db')).toBe('Order store');
  expect(index.nameOf('shop.ledger')).toBe('shop.ledger');
  expect(index.subject.id).toBe('shop');
});

test('the subject is the one that is named, or else the first own system, or else the first element', () => {
  const named = soundCaseStudy((study) => {
    study.subject = 'bank';
  });
  const onlyPeople = soundCaseStudy((study) => {
    study.elements = study.elements.filter(({ kind }) => kind === 'person');
  });
  expect(indexStudy(named.study, []).subject.id).toBe('bank');
  expect(indexStudy(onlyPeople.study, []).subject.id).toBe('shopper');
});

test('nesting follows the dots of an id, not its letters', () => {
  expect(isWithin('shop.api', 'shop')).toBe(true);
  expect(isWithin('shopper', 'shop')).toBe(false);
  expect(isSameOrNested('shop', 'shop.api.checkout')).toBe(true);
  expect(isSameOrNested('shop.api', 'shop.apis')).toBe(false);
  expect([...selfAndAncestors('shop.api.checkout')]).toEqual(['shop.api.checkout', 'shop.api', 'shop']);
});
