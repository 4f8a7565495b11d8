import { type AnalyzedCaseStudy, type ThreatEntry, threatAnswer } from '#analysis';
import { threatPlaces } from '../format/index.ts';
import { proseList } from './markdown.ts';
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

/** STRIDE per element and data flow, controls, data classes and incident response: view of `threat-model.md`. */
export function threatModelView({ study, index, risks }: AnalyzedCaseStudy) {
  const { security } = study;
  if (!security || (security.threats.length === 0 && security.boundaries.length === 0)) return null;
  const { highest, others, shared, byStatus } = risks.threats;
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
    summary: byStatus.map(({ status, count }) => `${count} ${inWords(status)}`).join(', '),
    hasPlanned: byStatus.some(({ status }) => status === 'planned'),
    hasThreats: security.threats.length > 0,
    highest: highest.map((entry) => ({
      ...threatRow(entry),
      kind: inWords(entry.threat.category),
      target: entry.target,
      score: `${entry.threat.likelihood ?? ''} × ${entry.threat.impact ?? ''} = ${entry.score ?? ''}`,
    })),
    targets: [...Map.groupBy(others, ({ target }) => target)].map(([target, group]) => ({
      target,
      threats: group.map(threatRow),
    })),
    shared: shared.map(({ category, answer, status, entries }) => ({
      letter: letters.get(category) ?? '',
      answer: answer || '–',
      status: inWords(status),
      places: threatPlaces(entries),
    })),
    showsNeed: security.dataClasses.some(({ neededBy = [] }) => neededBy.length > 0),
    dataClasses: security.dataClasses.map(({ name, level, examples, heldBy, neededBy = [], handling }) => ({
      name,
      level,
      examples,
      heldBy: heldBy.map((id) => index.nameOf(id)).join(', ') || '–',
      neededBy: neededBy.map((id) => index.nameOf(id)).join(', ') || '–',
      handling,
    })),
    controls: security.controls.map(({ layer, name, how }) => ({ layer, name, how })),
    incidentResponse: security.incidentResponse.map(({ phase, actions, owner }) => ({
      phase,
      owner,
      actions: proseList(actions),
    })),
  } satisfies View;
}

const threatRow = ({ threat, status }: ThreatEntry) => ({
  letter: letters.get(threat.category) ?? '',
  title: threat.title,
  description: threat.description,
  answer: `${status === null ? 'not applicable: ' : ''}${threatAnswer(threat) || '–'}`,
  status: inWords(status),
});

/** `in-progress` → `in progress`; a dash for no status, where nothing can happen. */
const inWords = (slug: string | null): string => slug?.replaceAll('-', ' ') ?? '–';
