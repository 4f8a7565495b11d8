import type { AnalyzedCaseStudy } from '#analysis';
import type { Threat } from '#model';
import type { View } from './template.ts';

const listed = (items: readonly string[]) => items.map((text) => ({ text }));
const cellMarks = { covered: '●', 'not-applicable': '–', open: '○', uncovered: '✗' } as const;
const strideColumns = [
  'spoofing',
  'tampering',
  'repudiation',
  'information-disclosure',
  'denial-of-service',
  'elevation-of-privilege',
] as const;

/** STRIDE per element and data flow, controls, data classes and incident response: view of `threat-model.md`. */
export function threatModelView({ study, index, risks }: AnalyzedCaseStudy) {
  const { security } = study;
  if (!security || (security.threats.length === 0 && security.boundaries.length === 0)) return null;
  const targetName = (target: Threat['target']): string =>
    'element' in target
      ? index.nameOf(target.element)
      : `${index.nameOf(target.source)} → ${index.nameOf(target.destination)}`;
  return {
    title: study.title,
    boundaries: security.boundaries.map(({ name, description, contains }) => ({
      name,
      description,
      contains: contains.map((id) => index.nameOf(id)).join(', '),
    })),
    coverage: risks.threatCoverage.map(({ target, kind, cells }) => ({
      target: target
        .split(' → ')
        .map((id) => index.nameOf(id))
        .join(' → '),
      kind,
      cells: strideColumns.map((category) => {
        const cell = cells.find((candidate) => candidate.category === category);
        return { mark: cell ? cellMarks[cell.state] : ' ' };
      }),
    })),
    threats: security.threats.map((threat) => ({
      target: targetName(threat.target),
      category: threat.category,
      title: threat.title,
      description: threat.description,
      mitigation:
        threat.notApplicable === undefined ? threat.mitigation || '–' : `not applicable: ${threat.notApplicable}`,
      status: threat.status,
    })),
    dataClasses: security.dataClasses.map(({ name, level, examples, heldBy, handling }) => ({
      name,
      level,
      examples,
      heldBy: heldBy.map((id) => index.nameOf(id)).join(', ') || '–',
      handling,
    })),
    controls: security.controls.map(({ layer, name, how }) => ({ layer, name, how })),
    incidentResponse: security.incidentResponse.map(({ phase, actions, owner }) => ({
      phase,
      owner,
      actions: listed(actions),
    })),
  } satisfies View;
}

/** Who proves what to whom: view of `authentication.md`. */
export function authenticationView({ study }: AnalyzedCaseStudy) {
  const authentication = study.security?.authentication;
  if (!authentication) return null;
  return {
    title: study.title,
    summary: authentication.summary,
    authorization: authentication.authorization,
    flows: authentication.flows.map(({ name, steps }) => ({ name, steps: listed(steps) })),
    tokens: authentication.tokens.map(({ name, lifetime, storage, revocation }) => ({
      name,
      lifetime,
      storage,
      revocation,
    })),
    rateLimits: authentication.rateLimits.map(({ endpoint, limit, reason }) => ({ endpoint, limit, reason })),
  } satisfies View;
}
