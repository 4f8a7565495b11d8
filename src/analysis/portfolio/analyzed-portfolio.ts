import type {
  BehavioralQuestion,
  DesignQuestion,
  Finding,
  Pillar,
  PlaceInStudy,
  Portfolio,
  PortfolioMeasure,
  PortfolioStory,
  Proof,
  Provenance,
  ScorecardRow,
  Skill,
  SkillTier,
  SuccessMetric,
} from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import type { ReferenceProblem } from '../figure/figures.ts';
import type { Reference } from '../figure/reference.ts';
import type { RestsOn } from '../figure/rests-on.ts';

/** What the portfolio's pages and documents print: the profile, and everything that its case studies answer. */
export interface AnalyzedPortfolio {
  /** With the figures that its texts refer to. */
  readonly portfolio: Portfolio;
  /** As its author wrote it. */
  readonly written: Portfolio;
  /** In the portfolio's order. */
  readonly studies: readonly AnalyzedCaseStudy[];
  /** The case study that everything maps back to; `null` when there is none. */
  readonly flagship: AnalyzedCaseStudy | null;
  /** Tiers that have skills, in their order. */
  readonly skills: readonly { readonly tier: SkillTier; readonly skills: readonly ProvenSkill[] }[];
  /** By month, then in the order of the definition. */
  readonly roadmap: readonly ProvenPillar[];
  readonly tracker: readonly {
    readonly weeks: string;
    readonly title: string;
    readonly tasks: readonly TrackedTask[];
    readonly done: number;
  }[];
  readonly successMetrics: readonly AssessedMetric[];
  readonly scorecard: readonly (Pick<ScorecardRow, 'id' | 'dimension' | 'target' | 'scores'> & {
    readonly counts: readonly Count[];
  })[];
  readonly stories: readonly BoundStory[];
  readonly designQuestions: readonly WorkedQuestion[];
  readonly behavioralQuestions: readonly {
    readonly question: BehavioralQuestion;
    /** The story that can carry the answer; `null` when none is named or it doesn't exist. */
    readonly story: PortfolioStory | null;
  }[];
  readonly findings: readonly Finding[];
}

/** A place in a case study that exists. */
export interface ResolvedPlace {
  readonly study: string;
  readonly studyTitle: string;
  readonly kind: 'study' | 'page' | 'decision' | 'requirement' | 'flow' | 'failureMode' | 'risk';
  /** Id of what it is, or the name of the page; the slug for the case study as a whole. */
  readonly id: string;
  /** `Decision 4: Publish events through an outbox` */
  readonly name: string;
}

/** A proof that holds: what it shows, and where. */
export interface ResolvedProof {
  readonly shows: string;
  readonly at: { readonly place: ResolvedPlace } | { readonly url: string };
}

export interface ProvenSkill {
  readonly skill: Skill;
  readonly evidence: readonly ResolvedProof[];
}

export interface ProvenPillar {
  readonly pillar: Pillar;
  readonly artifacts: readonly { readonly name: string; readonly proof: ResolvedProof | null }[];
  /** How many of its artifacts can be shown. */
  readonly shown: number;
}

export interface TrackedTask {
  readonly task: string;
  readonly done: boolean;
  readonly proof: ResolvedProof | null;
}

/** What Casebook counted. */
export interface Count {
  readonly measure: PortfolioMeasure;
  readonly value: number;
}

export interface AssessedMetric {
  readonly metric: SuccessMetric;
  readonly met: boolean;
  /** Counted by Casebook, shown by a proof, or the author's word. */
  readonly basis: 'counted' | 'shown' | 'stated';
  readonly count: Count | null;
  readonly proof: ResolvedProof | null;
}

/** A figure of a case study that a story tells. */
export interface ToldFigure {
  /** As the text prints it. */
  readonly text: string;
  /** What it is, in words. */
  readonly title: string;
  readonly provenance: Provenance;
  /** What a computed figure rests on. */
  readonly restsOn: RestsOn | null;
  /** Formula, source or whose word it is, in one line. */
  readonly basis: string;
}

export interface BoundStory {
  readonly story: PortfolioStory;
  /** Each once, in the order in which they are told. */
  readonly figures: readonly ToldFigure[];
  readonly shownIn: readonly ResolvedPlace[];
}

export interface WorkedQuestion {
  readonly question: DesignQuestion;
  readonly estimates: readonly {
    readonly name: string;
    readonly formula: string;
    /** Exact decimal; `null` when the formula can't be evaluated. */
    readonly value: string | null;
    readonly unit: string;
  }[];
  readonly shownIn: readonly ResolvedProof[];
}

/** Why a reference of the portfolio has no answer. */
export type FigureProblem = ReferenceProblem | { readonly problem: 'unknown-study'; readonly slug: string };

/** Finds what proofs and texts point at. */
export interface PortfolioLookup {
  /** `null` when there is nothing of that name. */
  readonly study: (slug: string) => AnalyzedCaseStudy | null;
  readonly place: (place: PlaceInStudy) => ResolvedPlace | null;
  readonly proof: (proof: Proof) => ResolvedProof | null;
  /** The figure that a text refers to, in the flagship unless it names another case study; or why there is none. */
  readonly figure: (reference: Reference) => ToldFigure | FigureProblem;
}
