import type { CaseStudy, Flow, QualityRequirement, Verification } from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import type { LoadAnalysis, LoadPoint } from '../load/index.ts';
import { askedText } from './asked-text.ts';
import { holdAgainst, type Side } from './hold-against.ts';
import type { Judgement } from './verdict.ts';

export type ByComputation = Extract<Verification, { by: 'computation' }>;
type Target = QualityRequirement['target'];
/** A target of one dimension. */
export type TargetOf<Dimension extends Target['dimension']> = Extract<Target, { dimension: Dimension }>;

/** What a requirement is judged from. */
export interface Judged {
  readonly study: CaseStudy;
  readonly requirement: QualityRequirement;
  readonly verification: ByComputation;
  /** What the computations found, before anything is judged. */
  readonly computed: Pick<AnalyzedCaseStudy, 'cost' | 'availability' | 'latency' | 'capacity' | 'evidence'>;
  readonly load: LoadAnalysis;
  /** Scale point at which it has to hold: the one that it names, or the first. */
  readonly at: LoadPoint;
  /** Flows that it is about: those that the verification names, or else the only one that serves the requirement. */
  readonly flows: readonly Flow[];
}

/** Name of the scale point for the page; none where the study has a single load without a name. */
const placeOf = ({ study, at }: Pick<Judged, 'study' | 'at'>): string | null => (study.load ? at.name : null);

const nothing = { figure: null, margin: null, provenance: null, because: null } as const;

/** A verification that lacks something for a verdict. */
export const notJudged = (
  given: Pick<Judged, 'study' | 'requirement' | 'verification' | 'at'>,
  because: string,
): Judgement => ({
  ...nothing,
  by: given.verification.computation,
  verdict: 'not-judged',
  text: because.replace(/\.$/, ''),
  target: askedText(given.requirement, given.verification),
  scalePoint: placeOf(given),
  flow: given.verification.flow ?? null,
  because,
  forComparison: given.verification.forComparison === true,
});

/** What a computation found. */
export interface Found {
  readonly figure: string;
  /** Of what, where, in words after the figure: `at the 95th percentile of Place an order`. */
  readonly of: string;
  readonly lower: Side;
  readonly upper?: Side;
  readonly margin: string | null;
  readonly flow?: string;
  readonly provenance?: 'computed' | 'stated';
  /** What the figure leaves out, which makes it an upper bound. */
  readonly leavesOut?: string | undefined;
  /** Why a figure whose bounds hold the target decides nothing. */
  readonly unsure?: string;
}

/** Holds what was found against the target. */
export function judged(
  given: Judged,
  { figure, of, lower, upper, margin, flow, provenance = 'computed', leavesOut, unsure }: Found,
): Judgement {
  const { requirement, verification } = given;
  const target = askedText(requirement, verification);
  const verdict = holdAgainst(requirement.comparison, leavesOut === undefined ? lower : -1, upper ?? lower);
  const because = verdict !== 'uncertain' ? null : (leavesOut ?? unsure ?? null);
  return {
    by: verification.computation,
    verdict,
    text: `${figure} ${of}, against ${target}${because === null ? '' : `: ${because.replace(/\.$/, '')}`}`,
    figure,
    target,
    margin,
    scalePoint: placeOf(given),
    provenance,
    flow: flow ?? verification.flow ?? null,
    because,
    forComparison: verification.forComparison === true,
  };
}
