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

/** Failure modes of severity 8 and more that no alert notices, without a reason; a study without alerts isn't asked. */
export function* noAlert({ study, index: names }: CheckContext): Iterable<Finding> {
  if ((study.operations?.alerts ?? []).length === 0) return;
  for (const [index, { mode, element, severity, detectedBy = [], noAlert: reason }] of study.failureModes.entries())
    if (severity >= 8 && detectedBy.length === 0 && reason === undefined)
      yield finding('failure-mode/no-alert', at('failureModes', index, 'detectedBy'), {
        mode,
        element: names.nameOf(element),
        severity,
      });
}
