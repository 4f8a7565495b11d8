import { expect, test } from 'vitest';
import { analyze } from '#analysis';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { breaksFirstText, decisionDefences } from './defences.ts';

/** The API tasks are what gives way; the decision shapes the element given. */
const defended = (affects: readonly string[]) => {
  const shop = analyze(
    soundCaseStudy((study) => {
      study.decisions = [{ ...study.decisions.find(({ id }) => id === 'stream-outbox')!, affects: [...affects] }];
    }),
  );
  return decisionDefences(shop)[0]!;
};

test('what breaks first is a limit of the elements that the decision shapes, with the steps that move it', () => {
  const { breaksFirst, growth } = defended(['shop.api']);
  expect(breaksFirst).toEqual({ resource: 'API tasks', atLoad: 10, isOwn: true });
  expect(breaksFirstText(breaksFirst!)).toBe('API tasks, at 10× today’s peak');
  expect(growth).toEqual([{ atLoad: 5, title: 'More tasks' }]);
});

test('a decision without a limit of its own is answered with that of the system', () => {
  const { breaksFirst, growth } = defended([]);
  expect(breaksFirst).toEqual({ resource: 'API tasks', atLoad: 10, isOwn: false });
  expect(breaksFirstText(breaksFirst!)).toBe(
    'Nothing that it shapes has a limit of its own; in the system it is API tasks, at 10× today’s peak',
  );
  expect(growth).toEqual([]);
});
