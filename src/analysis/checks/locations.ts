import type { CaseStudy, Location } from '#model';
import type { LoggedDecision } from '../analyzed-case-study.ts';

type Path = Location['path'];

/** A place in the plain data: `at('flows', 0, 'steps', 2)`. */
export const at = (...path: Path): Location => ({ path });

/** Where a decision is: in the definition, or in its own file. */
export function decisionAt(study: CaseStudy, decision: LoggedDecision, ...inside: Path): Location {
  if (decision.file !== null) return { path: [], file: decision.file };
  const index = study.decisions.findIndex(({ id, number }) => id === decision.id && number === decision.number);
  return at('decisions', index, ...inside);
}

/** Where the element with this id is. */
export const elementAt = (study: CaseStudy, id: string, ...inside: Path): Location =>
  at(
    'elements',
    study.elements.findIndex((element) => element.id === id),
    ...inside,
  );

/** Where the requirement with this id is. */
export const requirementAt = (study: CaseStudy, id: string, ...inside: Path): Location =>
  at(
    'requirements',
    study.requirements.findIndex((requirement) => requirement.id === id),
    ...inside,
  );

/** Where the flow with this id is. */
export const flowAt = (study: CaseStudy, id: string, ...inside: Path): Location =>
  at(
    'flows',
    study.flows.findIndex((flow) => flow.id === id),
    ...inside,
  );

/** Where the resource with this id is. */
export const resourceAt = (study: CaseStudy, id: string, ...inside: Path): Location =>
  at(
    'resources',
    study.resources.findIndex((resource) => resource.id === id),
    ...inside,
  );
