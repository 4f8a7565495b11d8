import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('what the checklists ask for and the study lacks is a todo, at the field that answers it', () => {
  const source = soundCaseStudy((study) => {
    study.risks = [];
    delete study.interview;
  });
  expect(reported('completeness/missing-artifact', source)).toMatchInlineSnapshot(`
    "todo at interview.inPlainWords
    Nothing answers "Can I explain this in 5 minutes to a non-technical stakeholder?" of the checklist yet.
    fix: Tell it in at most 150 words and without naming a technology in \`interview.inPlainWords\`.

    todo at risks
    Nothing answers "Risk Register" of the checklist yet.
    fix: Add risks with cause, event, consequence and owner in \`risks\`."
  `);
});
