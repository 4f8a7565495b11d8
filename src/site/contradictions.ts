import { shownFindings } from 'virtual:casebook';
import type { AnalyzedCaseStudy } from '#analysis';
import type { Finding } from '#model';
import { formatNumber, formatWholeMoney } from '#render';
import { pathIn } from './paths.ts';

/** Something that was stated and that a computation, or a database, contradicts; with what came of it. */
export interface Contradiction {
  readonly statement: string;
  readonly figures: readonly { readonly label: string; readonly value: string; readonly provenance: string }[];
  /** Why both stay, or what was learned. */
  readonly reason: string;
  /** Decision that resolved it. */
  readonly decision: { readonly title: string; readonly href: string } | null;
  /** Where it is worked out; `null` where nothing but the finding tells of it. */
  readonly href: string | null;
  /** The finding that it repeats in full; `null` where it stands for several, or for none. */
  readonly finding: Finding | null;
}

/** What the figures said against what was stated: the estimate, the earlier schema, and findings the author answered. */
export const contradictionsOf = (analyzed: AnalyzedCaseStudy): readonly Contradiction[] =>
  shownFindings === 'none' ? [] : [...estimate(analyzed), ...refusedSchemas(analyzed), ...answeredFindings(analyzed)];

function* estimate({ study, cost, findings }: AnalyzedCaseStudy): Generator<Contradiction> {
  const total = cost?.stated?.total;
  if (!total || Math.round(total.percent) === 0) return;
  const direction = total.percent > 0 ? 'too high' : 'too low';
  yield {
    statement: `The monthly cost was stated ${formatNumber(Math.abs(total.percent), 0)}\u202f% ${direction}.`,
    figures: [
      { label: total.source, value: formatWholeMoney(total.stated), provenance: 'stated' },
      { label: `${cost.lineItems.length} line items`, value: formatWholeMoney(total.computed), provenance: 'computed' },
    ],
    reason: total.reason ?? '',
    decision: null,
    href: pathIn(study.slug, 'cost', 'stated'),
    finding: findings.find(({ check, known }) => known && check === 'cost/stated-total-differs') ?? null,
  };
}

function* refusedSchemas(analyzed: AnalyzedCaseStudy): Generator<Contradiction> {
  const { study, schemas } = analyzed;
  for (const { dataStore, role, inspection } of schemas) {
    if (role !== 'stated' || inspection.ok) continue;
    const store = analyzed.index.dataStore(dataStore);
    yield {
      statement: 'PostgreSQL refuses the schema as it was first written.',
      figures: [],
      reason: `\`${inspection.error.message}\` (SQLSTATE ${inspection.error.code})`,
      decision: decisionLink(analyzed, store?.statedDdl?.resolvedBy),
      href: pathIn(study.slug, 'data', `${dataStore}-stated`),
      finding: null,
    };
  }
}

function* answeredFindings(analyzed: AnalyzedCaseStudy): Generator<Contradiction> {
  for (const finding of analyzed.findings) {
    const { check, message, figures, known } = finding;
    // The estimate and the earlier schema stand above as a whole.
    if (!known || check.startsWith('cost/stated-') || check.startsWith('data/')) continue;
    const isStated = figures?.some(({ provenance }) => provenance === 'stated');
    if (!isStated && known.resolvedBy === null) continue;
    yield {
      statement: message,
      figures: figures ?? [],
      reason: known.reason,
      decision: decisionLink(analyzed, known.resolvedBy ?? undefined),
      href: workedOut(analyzed, finding),
      finding,
    };
  }
}

/** The row of the part that shows what a finding is about. */
function workedOut({ study }: AnalyzedCaseStudy, { at }: Finding): string | null {
  const [list, index, inner] = at.path;
  if (list === 'requirements') return rowIn('requirements', study.requirements[Number(index)]?.id);
  if (list === 'resources') return rowIn('scaling', study.resources[Number(index)]?.id, 'resource-');
  if (list === 'cost' && index === 'lineItems') return rowIn('cost', study.cost?.lineItems[Number(inner)]?.id, 'line-');
  return null;

  function rowIn(page: string, id: string | undefined, prefix = ''): string | null {
    return id === undefined ? null : pathIn(study.slug, page, `${prefix}${id}`);
  }
}

function decisionLink({ study, index }: AnalyzedCaseStudy, id: string | undefined): Contradiction['decision'] {
  const decision = id === undefined ? undefined : index.decision(id);
  return decision ? { title: decision.title, href: pathIn(study.slug, `decisions/${decision.fileName}`) } : null;
}
