import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('what the checklists ask for and the study lacks is a todo, at the field that answers it', () => {
  const source = soundCaseStudy((study) => {
    study.risks = [];
    delete study.interview;
  });
  expect(reported('completeness/missing-artifact', source)).toMatchInlineSnapshot(`
    "todo at interview.pitch3Minutes
    Nothing answers "Can I explain this in 5 minutes to a non-technical stakeholder?" of the checklist yet.
    fix: Write the three-minute pitch in \`interview.pitch3Minutes\`.

    todo at risks
    Nothing answers "Risk Register" of the checklist yet.
    fix: Add risks with cause, event, consequence and owner in \`risks\`."
  `);
});
