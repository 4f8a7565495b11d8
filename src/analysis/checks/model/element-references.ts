import type { CaseStudy, DeploymentChild, FlowStep, Location } from '#model';

/** A place that names an element. */
export interface ElementUse {
  readonly id: string;
  readonly path: Location['path'];
  /** What names it, in words: `relationship`, `decision "Use a queue"`. */
  readonly where: string;
}
type Path = Location['path'];

function* inSteps(steps: readonly FlowStep[], path: Path, where: string): Generator<ElementUse> {
  for (const [index, step] of steps.entries()) {
    const here = [...path, index];
    if (step.step === 'message') {
      yield { id: step.source, path: [...here, 'source'], where };
      yield { id: step.destination, path: [...here, 'destination'], where };
    } else if (step.step === 'note') yield* inList(step.over, [...here, 'over'], where);
    else
      for (const [branch, { steps: inner }] of step.branches.entries())
        yield* inSteps(inner, [...here, 'branches', branch, 'steps'], where);
  }
}

function* inNodes(nodes: readonly DeploymentChild[], path: Path, where: string): Generator<ElementUse> {
  for (const [index, node] of nodes.entries()) {
    if (node.node === 'instance') yield { id: node.element, path: [...path, index, 'element'], where };
    if (node.node === 'deployment') yield* inNodes(node.children, [...path, index, 'children'], where);
  }
}

function* inList(ids: readonly string[], path: Path, where: string): Generator<ElementUse> {
  for (const [index, id] of ids.entries()) yield { id, path: [...path, index], where };
}

function* inSecurity({ security }: CaseStudy): Generator<ElementUse> {
  for (const [index, { name, contains }] of (security?.boundaries ?? []).entries())
    yield* inList(contains, ['security', 'boundaries', index, 'contains'], `trust boundary "${name}"`);
  for (const [index, { title, target }] of (security?.threats ?? []).entries())
    for (const [key, id] of Object.entries(target))
      yield { id, path: ['security', 'threats', index, 'target', key], where: `threat "${title}"` };
  for (const [index, { name, heldBy, neededBy = [] }] of (security?.dataClasses ?? []).entries()) {
    yield* inList(heldBy, ['security', 'dataClasses', index, 'heldBy'], `data class "${name}"`);
    yield* inList(neededBy, ['security', 'dataClasses', index, 'neededBy'], `data class "${name}"`);
  }
}

function* inOperations({ operations }: CaseStudy): Generator<ElementUse> {
  for (const [index, { name, element }] of (operations?.alerts ?? []).entries())
    yield { id: element, path: ['operations', 'alerts', index, 'element'], where: `alert "${name}"` };
  for (const [index, { title, dependencies }] of (operations?.runbook ?? []).entries())
    yield* inList(dependencies, ['operations', 'runbook', index, 'dependencies'], `runbook entry "${title}"`);
  for (const [index, { scenario, restores }] of (operations?.recovery ?? []).entries())
    yield* inList(restores, ['operations', 'recovery', index, 'restores'], `recovery scenario "${scenario}"`);
}

function* inEvents({ topics, sagas }: CaseStudy): Generator<ElementUse> {
  for (const [index, topic] of topics.entries()) {
    const where = `topic "${topic.name}"`;
    yield { id: topic.on, path: ['topics', index, 'on'], where };
    yield* inList(topic.producers, ['topics', index, 'producers'], where);
    for (const [consumer, { element }] of topic.consumers.entries())
      yield { id: element, path: ['topics', index, 'consumers', consumer, 'element'], where };
  }
  for (const [index, saga] of sagas.entries()) {
    const where = `saga "${saga.name}"`;
    if (saga.coordinator !== undefined) yield { id: saga.coordinator, path: ['sagas', index, 'coordinator'], where };
    for (const [step, { element }] of saga.steps.entries())
      yield { id: element, path: ['sagas', index, 'steps', step, 'element'], where };
  }
}

/** A list whose entries each name one element. */
function* inEntries(
  list: readonly { readonly element?: string | undefined }[],
  path: Path,
  where: (index: number) => string,
): Generator<ElementUse> {
  for (const [index, { element }] of list.entries())
    if (element !== undefined) yield { id: element, path: [...path, index, 'element'], where: where(index) };
}

/** Every place of the definition that names an element. Decisions are separate, because some come from files. */
export function* elementUses(study: CaseStudy): Generator<ElementUse> {
  if (study.subject !== undefined) yield { id: study.subject, path: ['subject'], where: "case study's subject" };
  for (const [index, { source, destination }] of study.relationships.entries()) {
    yield { id: source, path: ['relationships', index, 'source'], where: 'relationship' };
    yield { id: destination, path: ['relationships', index, 'destination'], where: 'relationship' };
  }
  for (const [index, { name, nodes }] of study.deployments.entries())
    yield* inNodes(nodes, ['deployments', index, 'nodes'], `environment "${name}"`);
  for (const [index, { name, steps }] of study.flows.entries())
    yield* inSteps(steps, ['flows', index, 'steps'], `flow "${name}"`);
  yield* inEntries(study.dataStores, ['dataStores'], (i) => `data store "${study.dataStores[i]?.id}"`);
  yield* inEntries(study.caches, ['caches'], (i) => `cache "${study.caches[i]?.id}"`);
  for (const [index, { id, usedBy = [] }] of study.caches.entries())
    yield* inList(usedBy, ['caches', index, 'usedBy'], `cache "${id}"`);
  yield* inEvents(study);
  yield* inEntries(
    study.cost?.lineItems ?? [],
    ['cost', 'lineItems'],
    (i) => `line item "${study.cost?.lineItems[i]?.name}"`,
  );
  for (const [index, { name, replaces, runs }] of (study.cost?.options ?? []).entries()) {
    yield* inList(replaces, ['cost', 'options', index, 'replaces'], `option "${name}"`);
    yield* inEntries(runs, ['cost', 'options', index, 'runs'], () => `option "${name}"`);
  }
  for (const [index, exclusion] of (study.cost?.exclusions ?? []).entries())
    if (typeof exclusion !== 'string')
      yield* inList(exclusion.elements, ['cost', 'exclusions', index, 'elements'], `exclusion "${exclusion.name}"`);
  yield* inEntries(study.resources, ['resources'], (i) => `resource "${study.resources[i]?.name}"`);
  yield* inEntries(study.reliability, ['reliability'], () => 'reliability entry');
  for (const [index, { fallback }] of study.reliability.entries())
    if (fallback !== undefined)
      yield { id: fallback, path: ['reliability', index, 'fallback'], where: 'reliability entry' };
  for (const [index, { title, affects }] of study.risks.entries())
    yield* inList(affects, ['risks', index, 'affects'], `risk "${title}"`);
  yield* inEntries(study.failureModes, ['failureModes'], (i) => `failure mode "${study.failureModes[i]?.mode}"`);
  yield* inSecurity(study);
  yield* inOperations(study);
}
