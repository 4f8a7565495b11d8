import type { CaseStudy, ElementData, Threat } from '#model';
import type { RiskAnalysis, StudyIndex } from '../analyzed-case-study.ts';
import { type StrideTargetKind, strideCategories, strideKind } from './stride.ts';
import { crossesTrustBoundary } from './trust-boundary.ts';

type Target = RiskAnalysis['threatCoverage'][number];
type CellState = Target['cells'][number]['state'];

function stateOf(threats: readonly Threat[]): CellState {
  if (threats.some(({ status }) => status === 'open' || status === 'in-progress')) return 'open';
  if (threats.some(({ mitigation }) => mitigation !== '')) return 'covered';
  return threats.some(({ notApplicable }) => notApplicable !== undefined) ? 'not-applicable' : 'uncovered';
}

const cellsOf = (kind: StrideTargetKind, threats: readonly Threat[]): Target['cells'] =>
  strideCategories[kind].map((category) => {
    const inCell = threats.filter((threat) => threat.category === category);
    return { category, state: stateOf(inCell), threats: inCell.map(({ id }) => id) };
  });

/** A component stands for the container that runs it. */
const lifted = (index: StudyIndex, id: string): string =>
  index.element(id)?.kind === 'component' ? id.slice(0, id.lastIndexOf('.')) : id;

/** The id of a data flow in the coverage matrix. */
export const dataFlowId = (source: string, destination: string): string => `${source} → ${destination}`;

/**
 * STRIDE coverage: one cell for each category that applies to an element or to the data flow of a relationship.
 * A cell is covered by a threat with a mitigation; empty without a security definition.
 */
export function threatCoverage(study: CaseStudy, index: StudyIndex): RiskAnalysis['threatCoverage'] {
  const threats = study.security?.threats;
  if (!threats) return [];
  const kindOf = (element: ElementData) => strideKind(element, index.childrenOf(element.id).length > 0);
  const elements = study.elements.flatMap((element): Target[] => {
    const kind = kindOf(element);
    if (!kind) return [];
    const own = threats.filter(({ target }) => 'element' in target && lifted(index, target.element) === element.id);
    return [{ target: element.id, name: element.name, kind, crossesTrustBoundary: false, cells: cellsOf(kind, own) }];
  });
  const targets = new Set(elements.map(({ target }) => target));
  const flows = new Map<string, Target>();
  for (const relationship of study.relationships) {
    const source = lifted(index, relationship.source);
    const destination = lifted(index, relationship.destination);
    const id = dataFlowId(source, destination);
    if (source === destination || !targets.has(source) || !targets.has(destination) || flows.has(id)) continue;
    const own = threats.filter(
      ({ target }) =>
        'source' in target && dataFlowId(lifted(index, target.source), lifted(index, target.destination)) === id,
    );
    flows.set(id, {
      target: id,
      name: `${index.nameOf(source)} → ${index.nameOf(destination)}`,
      kind: 'data-flow',
      crossesTrustBoundary: crossesTrustBoundary(study, source, destination),
      cells: cellsOf('data-flow', own),
    });
  }
  return [...elements, ...flows.values()];
}
