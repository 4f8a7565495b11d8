import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Alerts without a runbook entry. */
export function* alertWithoutRunbook({ study }: CheckContext): Iterable<Finding> {
  for (const [index, { name, runbook }] of (study.operations?.alerts ?? []).entries())
    if (runbook === undefined)
      yield finding('operations/alert-without-runbook', at('operations', 'alerts', index, 'runbook'), { alert: name });
}

/** Runbook entries that no alert leads to. */
export function* runbookWithoutAlert({ study }: CheckContext): Iterable<Finding> {
  const reached = new Set(study.operations?.alerts.map(({ runbook }) => runbook));
  for (const [index, { id, title }] of (study.operations?.runbook ?? []).entries())
    if (!reached.has(id))
      yield finding('operations/runbook-without-alert', at('operations', 'runbook', index), { title });
}

/** Service-level objectives below the requirement that they watch. */
export function* objectiveBelowRequirement({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, { name, objective, serves }] of (study.operations?.objectives ?? []).entries()) {
    const requirement = serves === undefined ? undefined : index.requirement(serves);
    if (requirement?.kind !== 'quality' || requirement.target.dimension !== 'fraction') continue;
    const required = requirement.target.value;
    if (requirement.comparison !== 'at-most' && objective.value < required)
      yield finding('operations/objective-below-requirement', at('operations', 'objectives', position, 'objective'), {
        objective: name,
        promised: objective.value,
        required,
      });
  }
}
