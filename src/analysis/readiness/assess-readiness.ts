import type { ReadinessItem } from '../analyzed-case-study.ts';
import { type ReadinessContext, readinessQuestions } from './checklists.ts';

/** The artifact quality checklist and the architecture artifacts checklist, answered from the data. */
export const assessReadiness = (context: ReadinessContext): readonly ReadinessItem[] =>
  readinessQuestions.map(({ id, question, checklist, answer, missing }) => {
    const found = answer(context);
    return { id, question, checklist, met: found !== undefined, answer: found ?? missing };
  });
