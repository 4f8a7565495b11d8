import type { Finding } from '#model';
import { readinessQuestions } from '../../readiness/checklists.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Checklist items without an answer, in the order worth doing. */
export function* missingArtifact({ readiness }: CheckContext): Iterable<Finding> {
  for (const { id, question, answer, met } of readiness)
    if (!met) {
      const field = readinessQuestions.find((item) => item.id === id)?.field;
      yield finding('completeness/missing-artifact', at(...(field ?? [])), { question, missing: answer });
    }
}
