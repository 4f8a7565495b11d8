import type { Finding } from '#model';
import { dataFlowId } from '../../risk/threat-coverage.ts';
import { crossesTrustBoundary } from '../../risk/trust-boundary.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, elementAt } from '../locations.ts';

/** `information-disclosure` → `information disclosure` */
const inWords = (category: string): string => category.replaceAll('-', ' ');

/** STRIDE cells without a threat, one finding an element; data flows are reported with the element that they leave. */
export function* uncoveredCell({ study, index, risks }: CheckContext): Iterable<Finding> {
  for (const { target, kind, name } of risks.threatCoverage) {
    if (kind === 'data-flow') continue;
    const gaps = risks.threatCoverage
      .filter((covered) => covered.target === target || covered.target.startsWith(dataFlowId(target, '')))
      .flatMap((covered) => {
        const categories = covered.cells
          .filter(({ state }) => state === 'uncovered')
          .map(({ category }) => inWords(category));
        if (categories.length === 0) return [];
        const destination = index.nameOf(covered.target.slice(dataFlowId(target, '').length));
        return [
          covered.target === target ? categories.join(', ') : `its data to "${destination}" (${categories.join(', ')})`,
        ];
      });
    if (gaps.length > 0) yield finding('threat/uncovered-cell', elementAt(study, target), { name, gaps });
  }
}

const neverNotApplicable: ReadonlySet<string> = new Set(['tampering', 'information-disclosure', 'denial-of-service']);

/** Data flows across a trust boundary whose tampering, disclosure or denial is called not applicable. */
export function* crossingBoundaryNotApplicable({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, { target, title, category, notApplicable }] of (study.security?.threats ?? []).entries()) {
    if (!('source' in target) || notApplicable === undefined || !neverNotApplicable.has(category)) continue;
    if (!crossesTrustBoundary(study, target.source, target.destination)) continue;
    yield finding('threat/crossing-boundary-not-applicable', at('security', 'threats', position, 'notApplicable'), {
      title,
      flow: `the data from "${index.nameOf(target.source)}" to "${index.nameOf(target.destination)}"`,
      category: inWords(category),
    });
  }
}

/** Threats that count as dealt with although nothing is said to stop them. */
export function* noMitigation({ study }: CheckContext): Iterable<Finding> {
  for (const [position, { title, status, mitigation, notApplicable }] of (study.security?.threats ?? []).entries())
    if ((status === 'planned' || status === 'mitigated') && mitigation.trim() === '' && !notApplicable?.trim())
      yield finding('threat/no-mitigation', at('security', 'threats', position, 'mitigation'), { title });
}
