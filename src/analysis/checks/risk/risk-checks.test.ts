import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a risk without an owner is reported', () => {
  const source = soundCaseStudy((study) => {
    delete study.risks[0]!.owner;
  });
  expect(reported('risk/no-owner', source)).toMatchInlineSnapshot(`
    "warning at risks[0].owner
    Nobody owns the risk "Stolen cards", so nobody will act on it.
    fix: Name the role that answers for it in \`owner\`."
  `);
});

test('a residual score above the inherent one is reported', () => {
  const source = soundCaseStudy((study) => {
    study.risks[0]!.residual = { likelihood: 5, impact: 3 };
  });
  expect(reported('risk/residual-above-inherent', source)).toMatchInlineSnapshot(`
    "error at risks[0].residual
    The risk "Stolen cards" scores 15 after treatment and 12 before, so that the treatment makes it worse.
    fix: Correct one of the two assessments."
  `);
});

test('an accepted risk needs an owner, a justification and a review date', () => {
  const source = soundCaseStudy((study) => {
    study.risks[0]!.treatment = 'accept';
    delete study.risks[0]!.owner;
  });
  expect(reported('risk/accepted-without-justification', source)).toMatchInlineSnapshot(`
    "error at risks[0]
    The risk "Stolen cards" is accepted without an owner, a justification and a review date, so that the acceptance can't be told from neglect.
    fix: Add an owner, a justification and a review date."
  `);
  expect(reported('risk/no-owner', source)).toBe('');
});

test('a score that falls although nothing is done is reported', () => {
  const source = soundCaseStudy((study) => {
    study.risks[0]!.actions = [];
  });
  expect(reported('risk/treatment-without-action', source)).toMatchInlineSnapshot(`
    "warning at risks[0].actions
    The risk "Stolen cards" falls from 12 to 6, but names neither an action nor an existing control that would do it.
    fix: Name what is done in \`actions\` or \`existingControls\`."
  `);
});

test('a risk that scores higher than another but is estimated lower is reported, once for each contradiction', () => {
  const source = soundCaseStudy((study) => {
    const [first] = study.risks;
    study.risks.push({
      ...structuredClone(first!),
      id: 'outage',
      title: 'The region is lost',
      inherent: { likelihood: 2, impact: 5 },
      estimate: { ...structuredClone(first!.estimate!), likelihood: { dimension: 'fraction', value: 0.7 } },
    });
    study.risks[1]!.estimate!.impactCost = { amount: '3999.99', currency: 'USD' };
  });
  expect(reported('risk/figures-against-scale', source)).toMatchInlineSnapshot(`
    "warning at risks[0].estimate
    The risk "Stolen cards" scores higher in likelihood than "The region is lost", but its estimate of it is lower.
    fix: Correct the score or the estimate of one of the two.

    warning at risks[1].estimate
    The risk "The region is lost" scores higher in impact than "Stolen cards", but its estimate of it is lower.
    fix: Correct the score or the estimate of one of the two."
  `);
});
