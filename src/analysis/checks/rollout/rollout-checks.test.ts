import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a phase without a way back is reported', () => {
  const source = soundCaseStudy((study) => {
    study.rollout!.phases[1]!.rollback = '';
  });
  expect(reported('rollout/phase-without-rollback', source)).toMatchInlineSnapshot(`
    "warning at rollout.phases[1].rollback
    The phase "Everyone" doesn't say how to go back, so that the first problem is improvised.
    fix: Describe the way back in \`rollback\`, or why there is none."
  `);
});

test('a phase without a gate is reported, unless it is the last', () => {
  const source = soundCaseStudy((study) => {
    study.rollout!.phases[0]!.gate = [];
  });
  expect(reported('rollout/phase-without-gate', source)).toMatchInlineSnapshot(`
    "warning at rollout.phases[0].gate
    The phase "Canary" doesn't say what must hold before the next one begins.
    fix: Name the measurable conditions in \`gate\`."
  `);
});
