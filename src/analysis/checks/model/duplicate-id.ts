import type { Finding } from '#model';
import { type CaseStudy, type Location, nodesOf, printPath } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, decisionAt } from '../locations.ts';

interface Declared {
  readonly id: string;
  readonly at: Location;
}

const declared = (values: readonly { readonly id: string }[] | undefined, ...path: Location['path']): Declared[] =>
  (values ?? []).map(({ id }, index) => ({ id, at: at(...path, index, 'id') }));

function* namespaces(study: CaseStudy): Generator<readonly [kind: string, Declared[]]> {
  yield ['element', declared(study.elements, 'elements')];
  yield ['flow', declared(study.flows, 'flows')];
  yield ['requirement', declared(study.requirements, 'requirements')];
  yield ['data store', declared(study.dataStores, 'dataStores')];
  yield ['cache', declared(study.caches, 'caches')];
  yield ['topic', declared(study.topics, 'topics')];
  yield ['saga', declared(study.sagas, 'sagas')];
  yield ['resource', declared(study.resources, 'resources')];
  yield ['evolution step', declared(study.evolution, 'evolution')];
  yield ['risk', declared(study.risks, 'risks')];
  yield ['failure mode', declared(study.failureModes, 'failureModes')];
  yield ['line item', declared(study.cost?.lineItems, 'cost', 'lineItems')];
  yield ['threat', declared(study.security?.threats, 'security', 'threats')];
  yield ['trust boundary', declared(study.security?.boundaries, 'security', 'boundaries')];
  yield ['alert', declared(study.operations?.alerts, 'operations', 'alerts')];
  yield ['runbook entry', declared(study.operations?.runbook, 'operations', 'runbook')];
  yield ['environment', declared(study.deployments, 'deployments')];
  for (const [index, { name, nodes }] of study.deployments.entries())
    yield [`${name} node`, [...nodesOf(nodes)].map(({ id }) => ({ id, at: at('deployments', index, 'nodes') }))];
}

const placeOf = ({ path, file }: Location): string => file ?? printPath(path.slice(0, -1));

/** Ids that two definitions of one kind share. */
export function* duplicateId({ study, decisions }: CheckContext): Iterable<Finding> {
  const log: Declared[] = decisions.map((decision) => ({ id: decision.id, at: decisionAt(study, decision, 'id') }));
  for (const [kind, all] of [...namespaces(study), ['decision', log] as const]) {
    const first = new Map<string, Declared>();
    for (const entry of all) {
      const before = first.get(entry.id);
      if (before) yield finding('model/duplicate-id', entry.at, { id: entry.id, kind, first: placeOf(before.at) });
      else first.set(entry.id, entry);
    }
  }
}
