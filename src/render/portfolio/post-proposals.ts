import type { AnalyzedCaseStudy, AnalyzedPortfolio, LoggedDecision, ResolvedPlace } from '#analysis';
import type { Finding, PlaceInStudy } from '#model';
import { clause, formatNumber } from '../format/index.ts';

/** A post that could be written next, drafted from what the portfolio holds. */
export interface PostProposal {
  readonly kind: 'contradiction' | 'decision' | 'failure-mode';
  readonly title: string;
  /** Paragraphs of the draft; the last one asks the reader. */
  readonly draft: readonly string[];
  /** What it was drafted from. */
  readonly from: ResolvedPlace;
}

/**
 * The next posts worth writing: what a computation contradicted, the failure modes that matter most and the decisions
 * with an option that was hard to turn down, in turn over kinds and case studies. What was already published stays out.
 */
export function proposePosts({ portfolio, studies }: AnalyzedPortfolio, most = 6): readonly PostProposal[] {
  const about = portfolio.visibility.posts.flatMap((post) => post.about ?? []);
  const isNew = ({ from }: PostProposal): boolean => !about.some((place) => isSame(place, from));
  const byKind = [contradictions, failureModes, decisions].map((propose) =>
    inTurn(studies.map((analyzed) => propose(analyzed).filter(isNew))),
  );
  return inTurn(byKind).slice(0, most);
}

const isSame = (place: PlaceInStudy, { study, kind, id }: ResolvedPlace): boolean =>
  place.study === study && (kind === 'study' || (place as Readonly<Record<string, unknown>>)[kind] === id);

/** The first of each list, then the second of each … */
function inTurn<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => lists.flatMap((list) => list.slice(round, round + 1))).flat();
}

const placeIn = (
  { study }: AnalyzedCaseStudy,
  kind: ResolvedPlace['kind'],
  id: string,
  name: string,
): ResolvedPlace => ({ study: study.slug, studyTitle: study.title, kind, id, name });

/** Stated figures that a computation contradicts, those with a decision that came of it first. */
function contradictions(analyzed: AnalyzedCaseStudy): readonly PostProposal[] {
  const found = analyzed.findings.filter(({ figures, known }) => (figures?.length ?? 0) > 1 && known);
  return found
    .toSorted((a, b) => Number(b.known?.resolvedBy !== null) - Number(a.known?.resolvedBy !== null))
    .map((finding) => contradiction(analyzed, finding));
}

function contradiction(analyzed: AnalyzedCaseStudy, { message, figures = [], known }: Finding): PostProposal {
  const decision = known?.resolvedBy ? analyzed.index.decision(known.resolvedBy) : undefined;
  const [stated, computed] = figures;
  return {
    kind: 'contradiction',
    title: `Written down: ${stated?.value}. Worked out: ${computed?.value}.`,
    draft: [
      message,
      known?.reason ?? '',
      decision ? `What we changed: ${decision.title}, because ${endSentence(clause(decision.because))}` : '',
      'Which figure in your design was last recomputed when it was first written?',
    ].filter(Boolean),
    from: decision
      ? placeIn(analyzed, 'decision', decision.id, `Decision ${decision.number}: ${decision.title}`)
      : placeIn(analyzed, 'page', 'findings', 'Findings'),
  };
}

/** Failure modes by risk priority number. */
function failureModes(analyzed: AnalyzedCaseStudy): readonly PostProposal[] {
  const { study, risks, index } = analyzed;
  return risks.failureModes
    .toSorted((a, b) => b.riskPriorityNumber - a.riskPriorityNumber)
    .flatMap(({ id, riskPriorityNumber, revisedRiskPriorityNumber }) => {
      const mode = study.failureModes.find((candidate) => candidate.id === id);
      if (!mode) return [];
      const done = mode.actionTaken || mode.action;
      return {
        kind: 'failure-mode' as const,
        title: `${mode.mode}: what happens next`,
        draft: [
          `The part: ${index.nameOf(mode.element)}. Its job: ${endSentence(mode.function)}`,
          `What goes wrong: ${endSentence(mode.cause)} What it does: ${endSentence(mode.effect)}`,
          `What keeps it rare: ${endSentence(mode.prevention || 'nothing yet')} How one notices: ${endSentence(mode.detectionControl || 'one does not, and that is the finding')}`,
          `Severity ${mode.severity} × occurrence ${mode.occurrence} × detection ${mode.detection} = ${formatNumber(riskPriorityNumber)}.${
            done && revisedRiskPriorityNumber !== null
              ? ` ${endSentence(done)} That brings it to ${formatNumber(revisedRiskPriorityNumber)}.`
              : ''
          }`,
          'Would your monitoring tell you before your users do?',
        ],
        from: placeIn(analyzed, 'failureMode', id, mode.mode),
      };
    });
}

/** Accepted decisions with a rejected option that had arguments, those with the most arguments first. */
const decisions = (analyzed: AnalyzedCaseStudy): readonly PostProposal[] =>
  analyzed.decisions
    .filter(({ status }) => status === 'accepted')
    .flatMap((decision) => {
      const rejected = strongest(decision);
      return rejected ? { decision, rejected } : [];
    })
    .toSorted((a, b) => b.rejected.good.length - a.rejected.good.length)
    .map(({ decision, rejected }) => decisionPost(analyzed, decision, rejected));

type Option = LoggedDecision['options'][number];

/** The option that was hardest to turn down: the one with the most good to it. */
const strongest = ({ options, chosen }: LoggedDecision): Option | undefined =>
  options
    .filter(({ id, good, bad }) => id !== chosen && good.length > 0 && bad.length > 0)
    .toSorted((a, b) => b.good.length - a.good.length)[0];

function decisionPost(analyzed: AnalyzedCaseStudy, decision: LoggedDecision, rejected: Option): PostProposal {
  const { number, title, context, because, consequences, options, chosen } = decision;
  const taken = options.find(({ id }) => id === chosen);
  return {
    kind: 'decision',
    title: `Why not “${rejected.title}”?`,
    draft: [
      context.split(/\n\s*\n/)[0] ?? '',
      `“${rejected.title}” was good, because ${endSentence(rejected.good.join('; and because '))} It lost, because ${endSentence(rejected.bad[0] ?? '')}`,
      `We took “${taken?.title ?? title}”, because ${endSentence(clause(because))}`,
      consequences.bad[0] ? `What it costs: ${endSentence(consequences.bad[0])}` : '',
      `When would you take “${rejected.title}”?`,
    ].filter(Boolean),
    from: placeIn(analyzed, 'decision', decision.id, `Decision ${number}: ${title}`),
  };
}

/** With the full stop that a clause of the definition may lack. */
const endSentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
