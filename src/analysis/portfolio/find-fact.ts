import type { Fact, Provenance } from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import type { FactValue, ResolvedFact } from './analyzed-portfolio.ts';

type Found = {
  readonly value: FactValue;
  readonly provenance: Provenance;
  readonly basis: string;
  /** Page of the case study that works it out. */
  readonly page: 'cost' | 'flows' | 'scaling' | 'requirements' | 'risks';
};

/** Looks a fact up; `null` when the case study doesn't know it. */
export function findFact(analyzed: AnalyzedCaseStudy, name: string, fact: Fact): ResolvedFact | null {
  const found = lookUp(analyzed, fact);
  if (!found) return null;
  const { page, ...figure } = found;
  const { slug, title } = analyzed.study;
  return { name, fact, ...figure, place: { study: slug, studyTitle: title, kind: 'page', id: page, name: title } };
}

const computed = (page: Found['page'], value: FactValue, basis: string): Found => ({
  value,
  provenance: 'computed',
  basis,
  page,
});

function lookUp(analyzed: AnalyzedCaseStudy, fact: Fact): Found | null {
  const { study, cost, capacity, index } = analyzed;
  switch (fact.of) {
    case 'monthly-cost': {
      const point = scalePoint(analyzed, fact.scalePoint);
      return (
        point && computed('cost', { kind: 'money', amount: point.total }, `Σ unit price × quantity at “${point.name}”`)
      );
    }
    case 'unit-cost': {
      const point = scalePoint(analyzed, fact.scalePoint);
      const unit = point?.perUnit[0];
      return point && unit
        ? computed(
            'cost',
            { kind: 'unit-cost', amount: unit.cost, unit: unit.name },
            `monthly cost ÷ ${unit.name}s a month at “${point.name}”`,
          )
        : null;
    }
    case 'stated-monthly-cost': {
      const total = cost?.stated?.total;
      return total
        ? { value: { kind: 'money', amount: total.stated }, provenance: 'stated', basis: total.source, page: 'cost' }
        : null;
    }
    case 'recomputed-estimate': {
      const total = cost?.stated?.total;
      return total
        ? computed(
            'cost',
            { kind: 'money', amount: total.computed },
            'the stated lines at the prices of the price book',
          )
        : null;
    }
    case 'availability':
    case 'downtime': {
      const path = analyzed.availability.find(({ flow }) => flow === fact.flow);
      if (!path) return null;
      const value: FactValue =
        fact.of === 'availability'
          ? { kind: 'fraction', value: path.availability }
          : { kind: 'minutes', value: path.downtimeMinutesPerMonth };
      return computed(
        'flows',
        value,
        `share of requests of “${path.name}” that find up the ${path.elements.length} elements that they wait for`,
      );
    }
    case 'latency': {
      const flow = analyzed.latency.find((candidate) => candidate.flow === fact.flow);
      return flow
        ? computed(
            'flows',
            { kind: 'milliseconds', value: flow.target?.simulated ?? flow.p95 },
            `simulation of “${flow.name}”, p${flow.target?.percentile ?? 95}`,
          )
        : null;
    }
    case 'first-limit':
    case 'limit': {
      const first = capacity.find(({ resource, saturatesAtLoad }) =>
        fact.of === 'limit' ? resource.id === fact.resource : Number.isFinite(saturatesAtLoad),
      );
      return first
        ? computed(
            'scaling',
            {
              kind: 'multiple',
              value: first.saturatesAtLoad,
              resource: fact.of === 'limit' ? null : first.resource.name,
            },
            first.demandBasis,
          )
        : null;
    }
    case 'target': {
      const requirement = index.requirement(fact.requirement);
      return requirement?.kind === 'quality'
        ? {
            value: { kind: 'target', target: requirement.target },
            provenance: requirement.origin?.provenance ?? 'stated',
            basis: requirement.origin?.source ?? requirement.metric,
            page: 'requirements',
          }
        : null;
    }
    case 'stated-figure': {
      const figure = study.statedFigures.find(({ id }) => id === fact.figure);
      return figure
        ? {
            value: { kind: 'text', text: figure.value },
            provenance: figure.origin.provenance,
            basis: figure.origin.source,
            page: 'requirements',
          }
        : null;
    }
    case 'risk-priority': {
      const mode = analyzed.risks.failureModes.find(({ id }) => id === fact.failureMode);
      return mode
        ? computed('risks', { kind: 'count', value: mode.riskPriorityNumber }, 'severity × occurrence × detection')
        : null;
    }
    default:
      return fact satisfies never;
  }
}

const scalePoint = ({ cost }: AnalyzedCaseStudy, id: string | undefined) =>
  (id === undefined ? cost?.scalePoints[0] : cost?.scalePoints.find((point) => point.id === id)) ?? null;
