import type { Fact } from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';

/** What a fact asks for, and what there is of that kind: words for the finding when it can't be looked up. */
export function factIds(
  { study, load, availability, latency }: AnalyzedCaseStudy,
  fact: Fact,
): { readonly kind: string; readonly id: string; readonly known: readonly string[] } {
  switch (fact.of) {
    case 'monthly-cost':
    case 'unit-cost':
      return {
        kind: fact.of === 'unit-cost' ? 'unit cost at the scale point' : 'scale point',
        id: fact.scalePoint ?? 'first',
        known: study.cost ? load.map(({ id }) => id) : [],
      };
    case 'stated-monthly-cost':
    case 'recomputed-estimate':
      return { kind: 'stated total', id: 'cost', known: [] };
    case 'availability':
    case 'downtime':
      return { kind: 'computed availability of the flow', id: fact.flow, known: availability.map(({ flow }) => flow) };
    case 'latency':
      return { kind: 'simulated latency of the flow', id: fact.flow, known: latency.map(({ flow }) => flow) };
    case 'first-limit':
      return { kind: 'resource that saturates', id: 'any', known: [] };
    case 'limit':
      return { kind: 'resource', id: fact.resource, known: study.resources.map(({ id }) => id) };
    case 'target':
      return {
        kind: 'quality requirement',
        id: fact.requirement,
        known: study.requirements.filter(({ kind }) => kind === 'quality').map(({ id }) => id),
      };
    case 'stated-figure':
      return { kind: 'stated figure', id: fact.figure, known: study.statedFigures.map(({ id }) => id) };
    case 'risk-priority':
      return { kind: 'failure mode', id: fact.failureMode, known: study.failureModes.map(({ id }) => id) };
    default:
      return fact satisfies never;
  }
}
