import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { requirementAt } from '../locations.ts';

/** Requirements that nothing shows to hold: no verification, or only computations that have nothing to compute with. */
export function* unverified({ study, index, traceability }: CheckContext): Iterable<Finding> {
  for (const { requirement: id, verification } of traceability) {
    const isOpen = verification.every(({ result }) => result === 'unverified');
    if (isOpen)
      yield finding('requirement/unverified', requirementAt(study, id, 'verifiedBy'), {
        title: index.requirement(id)?.title ?? id,
        why: verification[0]?.text,
      });
  }
}

/** Requirements that no decision and no flow serves; a constraint is met by what one doesn't do. */
export function* unserved({ study, index, traceability }: CheckContext): Iterable<Finding> {
  for (const { requirement: id, decisions, flows } of traceability) {
    const requirement = index.requirement(id);
    if (requirement && requirement.kind !== 'constraint' && decisions.length === 0 && flows.length === 0)
      yield finding('requirement/unserved', requirementAt(study, id), { title: requirement.title });
  }
}
