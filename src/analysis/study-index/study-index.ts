import { type CaseStudy, type ElementData, parentId, type Relationship } from '#model';
import type { LoggedDecision, StudyIndex } from '../analyzed-case-study.ts';

/** The id itself, then every element that contains it: `shop.api.saga`, `shop.api`, `shop`. */
export function selfAndAncestors(id: string): readonly string[] {
  const parent = parentId(id);
  return parent === null ? [id] : [id, ...selfAndAncestors(parent)];
}

/** One is the other, or contains it. */
export const isSameOrNested = (first: string, second: string): boolean =>
  first === second || first.startsWith(`${second}.`) || second.startsWith(`${first}.`);

/** Inside the element, or the element itself. */
export const isWithin = (id: string, container: string): boolean => id === container || id.startsWith(`${container}.`);

/** The first of several values with one id wins; the duplicate is a finding. */
function byId<Value extends { readonly id: string }>(values: readonly Value[]): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const value of values) if (!map.has(value.id)) map.set(value.id, value);
  return map;
}

function subjectOf(study: CaseStudy): ElementData {
  const { elements, subject } = study;
  const chosen =
    elements.find(({ id }) => id === subject) ??
    elements.find((element) => element.kind === 'software-system' && element.location === 'internal') ??
    elements[0];
  if (!chosen) throw new RangeError('A case study needs at least one element.');
  return chosen;
}

function relationshipsByElement(relationships: readonly Relationship[]): ReadonlyMap<string, readonly Relationship[]> {
  const map = new Map<string, Relationship[]>();
  for (const relationship of relationships) {
    const touched = new Set([...selfAndAncestors(relationship.source), ...selfAndAncestors(relationship.destination)]);
    for (const id of touched) map.set(id, [...(map.get(id) ?? []), relationship]);
  }
  return map;
}

/** Look-ups by id, built once for all analyses and renderers. Unknown ids give `undefined` or an empty list. */
export function indexStudy(study: CaseStudy, log: readonly LoggedDecision[]): StudyIndex {
  const elements = byId(study.elements);
  const requirements = byId(study.requirements);
  const flows = byId(study.flows);
  const decisions = byId(log);
  const dataStores = byId(study.dataStores);
  const relationships = relationshipsByElement(study.relationships);
  const children = new Map<string, ElementData[]>();
  for (const element of elements.values()) {
    const parent = parentId(element.id);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), element]);
  }
  return {
    subject: subjectOf(study),
    element: (id) => elements.get(id),
    nameOf: (id) => elements.get(id)?.name ?? id,
    childrenOf: (id) => children.get(id) ?? [],
    requirement: (id) => requirements.get(id),
    flow: (id) => flows.get(id),
    decision: (id) => decisions.get(id),
    dataStore: (id) => dataStores.get(id),
    relationshipsOf: (id) => relationships.get(id) ?? [],
  };
}
