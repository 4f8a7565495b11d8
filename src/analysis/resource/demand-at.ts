import type { CaseStudy, Expression, Resource } from '#model';
import { elementDemand } from '../capacity/index.ts';
import { driverText, formulaText } from '../cost/formula-text.ts';
import { visits } from '../flow/visits.ts';
import { amountOf, type LoadPoint } from '../load/index.ts';
import { decimalText } from '../quantity-text.ts';
import { countNames, type ElementSizing, sizingOf } from '../sizing/index.ts';

/** What a resource has to carry at peak: a second, or units held. */
export interface Demand {
  readonly amount: number;
  readonly growsWithLoad: boolean;
  /** What it is made of, with its values; said when somebody asks. */
  readonly basis: string;
}

type Of<From extends Resource['demand']['from']> = Extract<Resource['demand'], { from: From }>;
const nameOf = ({ load, elements }: CaseStudy, id: string): string =>
  [...(load?.drivers ?? []), ...elements].find((named) => named.id === id)?.name ?? id;

function written(
  study: CaseStudy,
  { drivers }: LoadPoint,
  value: number | Expression,
  unit: string,
  growsWithLoad: boolean,
): Demand {
  const amount = amountOf(value, drivers);
  return {
    amount,
    growsWithLoad,
    get basis() {
      const counted = countNames(study);
      const formula =
        typeof value === 'number'
          ? ''
          : ` (${formulaText(value, (id, of) => driverText(counted.get(id) ?? nameOf(study, id), of, drivers[id] ?? '?'))})`;
      const grows = growsWithLoad ? 'grows with load' : "doesn't grow with load";
      return `${decimalText(amount)}${unit}${formula}, ${grows}`;
    },
  };
}

function ofFlows(study: CaseStudy, { rates }: LoadPoint, element: string, demand: Of<'flows'> | Of<'flow'>): Demand {
  const flows = study.flows
    .filter(({ id }) => demand.from === 'flows' || id === demand.flow)
    .map((flow) => ({
      flow: flow.id,
      ratePerSecond: rates.get(flow.id)?.peak ?? 0,
      visits: { [element]: demand.from === 'flows' ? visits(flow, element) : 1 },
    }))
    .filter(({ visits: counts, ratePerSecond }) => ratePerSecond > 0 && (counts[element] ?? 0) > 0);
  const amount = (elementDemand(flows)[0]?.ratePerSecond ?? 0) * demand.visits;
  const parts = () =>
    flows.map(({ flow: id, ratePerSecond, visits: counts }) => {
      const flow = study.flows.find((candidate) => candidate.id === id);
      const made = (counts[element] ?? 0) * demand.visits;
      const isStated = demand.from === 'flow' && flow !== undefined && visits(flow, element) !== made;
      const said = isStated ? ` stated ${made === 1 ? 'visit' : 'visits'}` : '';
      return `${flow?.name ?? id} ${decimalText(ratePerSecond)}/s × ${decimalText(made)}${said}`;
    });
  return {
    amount,
    growsWithLoad: true,
    get basis() {
      return parts().join(' + ') || 'no flow with a rate reaches it';
    },
  };
}

/** Full pools of everything that may run at the scale point: N = Σ instances × pool size. */
function ofPools(
  study: CaseStudy,
  { id }: LoadPoint,
  sizings: readonly ElementSizing[],
  { pools }: Of<'pools'>,
): Demand {
  const held = pools.map(({ client, size }) => {
    const instances = sizingOf(sizings, client, id)?.maximum ?? 0;
    return {
      amount: instances * size,
      text: `${nameOf(study, client)} ${decimalText(instances)} × ${decimalText(size)}`,
    };
  });
  const amount = held.reduce((sum, pool) => sum + pool.amount, 0);
  return {
    amount,
    growsWithLoad: false,
    basis: `${held.map(({ text }) => text).join(' + ')}, full pools of all that may run`,
  };
}

/** What is rented of offers whose ids start alike, at the most that autoscaling may reach. */
function ofRented(
  study: CaseStudy,
  { id }: LoadPoint,
  sizings: readonly ElementSizing[],
  { offers, counts }: Of<'rented'>,
): Demand {
  const rented = sizings.flatMap(({ element, sizing, offer, at }) => {
    const point = at.find(({ scalePoint }) => scalePoint === id);
    if (!point || !sizing.offer?.offerId.startsWith(offers)) return [];
    const each = counts === 'unit' ? 1 : (offer?.[counts] ?? 0);
    return [
      {
        amount: point.maximum * each,
        text: `${nameOf(study, element)} ${decimalText(point.maximum)} × ${decimalText(each)}`,
      },
    ];
  });
  const amount = rented.reduce((sum, part) => sum + part.amount, 0);
  return {
    amount,
    growsWithLoad: false,
    basis: `${rented.map(({ text }) => text).join(' + ')}, at the most that may run`,
  };
}

/** What a resource has to carry at the peak of a scale point. */
export function demandAt(
  study: CaseStudy,
  point: LoadPoint,
  sizings: readonly ElementSizing[],
  { demand, element }: Resource,
  unit: string,
): Demand {
  switch (demand.from) {
    case 'rate':
      return written(study, point, demand.perSecond, '/s, stated', demand.growsWithLoad);
    case 'occupied':
      return written(study, point, demand.units, ` ${unit} held`, demand.growsWithLoad);
    case 'pools':
      return ofPools(study, point, sizings, demand);
    case 'rented':
      return ofRented(study, point, sizings, demand);
    case 'flow':
    case 'flows':
      return ofFlows(study, point, element, demand);
  }
}
