import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Failure modes of severity 9 or 10 without an action. */
export function* highSeverityWithoutAction({ study, index: names }: CheckContext): Iterable<Finding> {
  for (const [index, { mode, element, severity, action, actionTaken }] of study.failureModes.entries())
    if (severity >= 9 && action.trim() === '' && actionTaken.trim() === '')
      yield finding('failure-mode/high-severity-without-action', at('failureModes', index, 'action'), {
        mode,
        element: names.nameOf(element),
        severity,
      });
}

/** Failure modes whose risk priority number rises through the action. */
export function* revisedAboveOriginal({ study, risks }: CheckContext): Iterable<Finding> {
  for (const [index, { id, mode }] of study.failureModes.entries()) {
    const ranked = risks.failureModes.find((entry) => entry.id === id);
    const revised = ranked?.revisedRiskPriorityNumber ?? null;
    if (ranked && revised !== null && revised > ranked.riskPriorityNumber)
      yield finding('failure-mode/revised-above-original', at('failureModes', index, 'revised'), {
        mode,
        original: ranked.riskPriorityNumber,
        revised,
      });
  }
}
