import type { AnalyzedCaseStudy } from '#analysis';
import type { Threat } from '#model';
import type { View } from './template.ts';

const strideColumns = [
  ['S', 'spoofing'],
  ['T', 'tampering'],
  ['R', 'repudiation'],
  ['I', 'information-disclosure'],
  ['D', 'denial-of-service'],
  ['E', 'elevation-of-privilege'],
] as const;
const letters = new Map<string, string>(strideColumns.map(([letter, category]) => [category, letter]));
const cellMarks = { covered: '●', 'not-applicable': '–', open: '○', uncovered: '✗' } as const;

/** As many threats as this that have the same answer are listed under it. */
const sharedAnswer = 4;

/** STRIDE per element and data flow, controls, data classes and incident response: view of `threat-model.md`. */
export function threatModelView({ study, index, risks }: AnalyzedCaseStudy) {
  const { security } = study;
  if (!security || (security.threats.length === 0 && security.boundaries.length === 0)) return null;
  const { threats } = security;
  const targetOf = ({ target }: Threat): string =>
    'element' in target
      ? index.nameOf(target.element)
      : `${index.nameOf(target.source)} → ${index.nameOf(target.destination)}`;
  const answers = Map.groupBy(threats, (threat) => JSON.stringify([threat.category, answerOf(threat), threat.status]));
  const shared = [...answers.values()].filter((group) => group.length >= sharedAnswer);
  const own = threats.filter((threat) => !shared.some((group) => group.includes(threat)));
  const coverage = risks.threatCoverage.map(({ target, cells }) => ({
    target: target
      .split(' → ')
      .map((id) => index.nameOf(id))
      .join(' → '),
    cells: strideColumns.map(([, category]) => {
      const cell = cells.find((candidate) => candidate.category === category);
      return { mark: cell ? cellMarks[cell.state] : ' ' };
    }),
  }));
  const half = Math.ceil(coverage.length / 2);
  const nothing = { target: ' ', cells: strideColumns.map(() => ({ mark: ' ' })) };
  return {
    title: study.title,
    boundaries: security.boundaries.map(({ name, description, contains }) => ({
      name,
      description,
      contains: contains.map((id) => index.nameOf(id)).join(', '),
    })),
    // Two halves side by side.
    coverage: coverage.slice(0, half).map((left, row) => ({ left, right: coverage[half + row] ?? nothing })),
    summary: summaryOf(threats),
    hasStatuses: new Set(threats.map(({ status }) => status)).size > 1,
    hasThreats: threats.length > 0,
    targets: [...Map.groupBy(own, targetOf)].map(([target, group]) => ({
      target,
      threats: group.map((threat) => ({
        letter: letters.get(threat.category) ?? '',
        title: threat.title,
        description: threat.description,
        answer: answerOf(threat),
        status: threat.status,
      })),
    })),
    shared: shared.map((group) => ({
      letter: letters.get(group[0]?.category ?? '') ?? '',
      answer: group[0] ? answerOf(group[0]) : '',
      status: group[0]?.status ?? '',
      threats: group
        .map((threat) => `${targetOf(threat)}: ${[threat.title, threat.description].filter(Boolean).join(', ')}`)
        .join('; '),
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
      actions: actions.map((text) => ({ text })),
    })),
  } satisfies View;
}

const answerOf = ({ notApplicable, mitigation }: Threat): string =>
  notApplicable === undefined ? mitigation || '–' : `not applicable: ${notApplicable}`;

/** `210 mitigated, 3 accepted` */
const summaryOf = (threats: readonly Threat[]): string =>
  [...Map.groupBy(threats, ({ status }) => status)].map(([status, group]) => `${group.length} ${status}`).join(', ');
