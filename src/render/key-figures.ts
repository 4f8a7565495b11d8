import { type AnalyzedCaseStudy, formatAvailability } from '#analysis';
import type { CaseStudy, Provenance } from '#model';
import {
  formatMilliseconds,
  formatNumber,
  formatSignificant,
  formatUnitCost,
  formatWholeMoney,
} from './format/index.ts';
import { restsOnText } from './origins.ts';

/** One of the numbers that open a case study, ready to print. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly provenance: Provenance;
  /** `from 2 stated`: the weakest that a computed figure rests on; empty for any other. */
  readonly restsOn: string;
  /** Formula, source or whose word it is, in one line. */
  readonly basis: string;
}

const split = (formatted: string): { value: string; unit: string } => {
  const [value = formatted, unit = ''] = formatted.split('\u202f');
  return { value, unit };
};

/** The figures that the author chose, with the computed ones filled in; one that can't be computed is left out. */
export const keyFigures = (analyzed: AnalyzedCaseStudy): readonly KeyFigure[] =>
  analyzed.study.keyFigures.flatMap((figure) => keyFigure(analyzed, figure) ?? []);

function keyFigure(analyzed: AnalyzedCaseStudy, figure: CaseStudy['keyFigures'][number]): KeyFigure | null {
  const { label } = figure;
  const { cost, availability, latency, capacity } = analyzed;
  const computed = (name: string, shown: Pick<KeyFigure, 'value' | 'unit' | 'basis'>): KeyFigure => ({
    label,
    ...shown,
    provenance: 'computed',
    restsOn: restsOnText(analyzed, name),
  });
  switch (figure.of) {
    case 'stated':
      return {
        label,
        value: figure.value,
        unit: figure.unit,
        provenance: figure.origin.provenance,
        restsOn: '',
        basis: figure.origin.source,
      };
    case 'monthly-cost': {
      const point = cost?.scalePoints[0];
      if (!cost || !point) return null;
      const basis = `${cost.lineItems.length} line items at “${point.name}”, each its unit price × quantity`;
      return computed('cost.total', { value: formatWholeMoney(point.total), unit: '/ month', basis });
    }
    case 'unit-cost': {
      const unit = cost?.scalePoints[0]?.perUnit[0];
      if (!unit) return null;
      return computed('cost.total', {
        value: formatUnitCost(unit.cost),
        unit: `/ ${unit.name}`,
        basis: `monthly cost ÷ ${formatNumber(Number(unit.units))} ${unit.name}s a month`,
      });
    }
    case 'availability': {
      const path = availability.find(({ flow }) => flow === figure.flow) ?? availability[0];
      if (!path) return null;
      const without = path.withoutChanges.length > 0 ? ', own releases left out' : '';
      const bound = path.unknown.length > 0 ? ', an upper bound' : '';
      const basis = `share of requests of “${path.name}” that find up the ${path.elements.length} elements that they wait for${without}${bound}`;
      return computed(`flow.${path.flow}.availability`, { ...split(formatAvailability(path.availability)), basis });
    }
    case 'latency': {
      const flow = latency.find((candidate) => candidate.flow === figure.flow) ?? latency[0];
      if (!flow) return null;
      const percentile = flow.target?.percentile ?? 95;
      const basis = `${percentile} % of the simulated runs of “${flow.name}” take less`;
      const shown = split(formatMilliseconds(flow.at[0].percentile(percentile / 100).ms));
      return computed(`flow.${flow.flow}.latency`, { ...shown, basis });
    }
    case 'first-limit': {
      const first = capacity.find(({ saturatesAtLoad }) => Number.isFinite(saturatesAtLoad));
      if (!first) return null;
      const basis = `${first.resource.name} saturates first: ${first.demandBasis}`;
      return computed('capacity.first.saturates', {
        value: `${formatSignificant(first.saturatesAtLoad)}×`,
        unit: 'peak load',
        basis,
      });
    }
    default:
      return figure satisfies never;
  }
}
