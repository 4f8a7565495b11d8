import type { ExchangeRate, PriceEntry } from '#books';
import type {
  CaseStudy,
  Commitment,
  Currency,
  DataStore,
  Decision,
  Duration,
  ElementData,
  Evidence,
  Finding,
  Flow,
  LineItem,
  Money,
  Provenance,
  Relationship,
  Requirement,
  Resource,
} from '#model';
import type { InspectedSchema } from './case-study-source.ts';
import type { LineCost } from './cost/price-lines.ts';
import type { EvidenceFiles } from './evidence/evidence-file.ts';
import type { Figures } from './figure/figures.ts';
import type { ElementQueue } from './flow/element-queues.ts';
import type { LoadAnalysis } from './load/index.ts';
import type { CommitmentCost } from './money/index.ts';
import type { Uncarried } from './resource/without-capacity.ts';
import type { ThreatRegister } from './risk/threat-register.ts';
import type { ElementSizing } from './sizing/index.ts';
import type { Judgement, Verdict } from './verdict/verdict.ts';

/** What the documents, the site and the PDFs print: the definition, and everything computed from it. */
export interface AnalyzedCaseStudy {
  readonly study: CaseStudy;
  readonly index: StudyIndex;
  /** Typed decisions and MADR files as one log, by number. */
  readonly decisions: readonly LoggedDecision[];
  readonly schemas: readonly InspectedSchema[];
  readonly story: string | null;
  /** Files that measured figures name, as they were read. */
  readonly evidence: EvidenceFiles;
  /** Scale points with the drivers and the rates of the flows. */
  readonly load: LoadAnalysis;
  /** What runs in which environment, at every scale point. */
  readonly sizing: readonly ElementSizing[];
  readonly cost: CostAnalysis | null;
  readonly availability: readonly FlowAvailability[];
  readonly latency: readonly FlowLatency[];
  /** In the order in which resources give way as load grows. */
  readonly capacity: readonly ResourceAnalysis[];
  /** Elements with load of which nothing says how much they carry, largest load first. */
  readonly withoutCapacity: readonly Uncarried[];
  readonly storage: readonly StorageProjection[];
  readonly risks: RiskAnalysis;
  readonly traceability: readonly TraceabilityRow[];
  /** The artifact quality checklist and the artifacts checklist, answered from the data. */
  readonly readiness: readonly ReadinessItem[];
  /** Every figure by the name that a text refers to it by. */
  readonly figures: Figures;
  /** Everything found, errors first; known findings carry their reason. */
  readonly findings: readonly Finding[];
}

/** Look-ups that several analyses and renderers share. */
export interface StudyIndex {
  readonly subject: ElementData;
  readonly element: (id: string) => ElementData | undefined;
  /** Name for a label; the id when the element is unknown. */
  readonly nameOf: (id: string) => string;
  readonly childrenOf: (id: string) => readonly ElementData[];
  readonly requirement: (id: string) => Requirement | undefined;
  readonly flow: (id: string) => Flow | undefined;
  readonly decision: (id: string) => LoggedDecision | undefined;
  readonly dataStore: (id: string) => DataStore | undefined;
  /** Relationships that leave or reach the element or anything inside it. */
  readonly relationshipsOf: (id: string) => readonly Relationship[];
}

export interface LoggedDecision extends Decision {
  /** `0001-publish-events-through-an-outbox` */
  readonly fileName: string;
  /** Hand-written file it was read from; `null` for a typed decision. */
  readonly file: string | null;
  /** Ids of decisions that name this one in `supersedes`. */
  readonly replacedBy: readonly string[];
}

export interface CostAnalysis {
  /** Region that prices were asked for. */
  readonly region: string;
  /** Regions whose prices were really used, by number of line items; prices that hold everywhere are of none. */
  readonly priceRegions: readonly { readonly region: string; readonly lineItems: number }[];
  readonly currency: Currency;
  /** How dollars became that currency; `null` for a bill in dollars. */
  readonly exchange: (ExchangeRate & { readonly perDollar: string }) | null;
  readonly scalePoints: readonly {
    readonly id: string;
    readonly name: string;
    /** Name of the scale point that it is another answer to, at the same load; `null` for a step of growth. */
    readonly insteadOf: string | null;
    readonly drivers: readonly {
      readonly id: string;
      readonly name: string;
      readonly unit: string;
      readonly value: string;
    }[];
    readonly total: Money;
    /** Commitments taken off. */
    readonly committedTotal: Money;
    readonly byService: readonly { readonly service: string; readonly cost: Money }[];
    /** In their order; empty where one environment alone is paid for. */
    readonly byEnvironment: readonly { readonly id: string; readonly name: string; readonly cost: Money }[];
    readonly perUnit: readonly { readonly name: string; readonly cost: Money; readonly units: string }[];
  }[];
  readonly lineItems: readonly AnalyzedLineItem[];
  readonly commitments: readonly AnalyzedCommitment[];
  /**
   * What ±20 % of each given driver does to the total, with everything that follows from it; the largest swing at the
   * first scale point first. A share is never raised above 1, and drivers that change nothing anywhere are left out.
   */
  readonly sensitivity: readonly {
    readonly driver: string;
    readonly name: string;
    /** One for each scale point, in their order; `null` where the driver changes nothing. */
    readonly at: readonly {
      readonly scalePoint: string;
      readonly range: { readonly lower: Money; readonly upper: Money; readonly swing: Money } | null;
    }[];
  }[];
  /** Each at its own scale point, held against the total with commitments. */
  readonly budgets: readonly {
    readonly amount: Money;
    readonly scalePoint: string;
    readonly scalePointName: string;
    readonly total: Money;
    /** `null` while the bill isn't known. */
    readonly met: boolean | null;
    readonly origin: Evidence;
  }[];
  /** Alternatives that are argued about, each with the bill that it would give. */
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    /** One for each scale point, in their order. */
    readonly at: readonly {
      readonly scalePoint: string;
      readonly total: Money;
      /** Commitments taken off. */
      readonly committedTotal: Money;
      /** `committedTotal` minus that of the study: below zero where the option is cheaper. */
      readonly difference: Money;
    }[];
  }[];
  readonly stated: {
    readonly scalePoint: string;
    readonly total: StatedComparison;
    readonly lines: readonly (StatedComparison & {
      readonly id: string;
      readonly name: string;
      readonly specification: string;
    })[];
  } | null;
}

export interface AnalyzedLineItem {
  readonly item: LineItem;
  readonly price: PriceEntry | null;
  /** `false`: the book has no price of the region where it is paid for, and this one stands in for it. */
  readonly isOfRegion: boolean;
  /** Where it is paid for. */
  readonly region: string;
  /** Id of the environment that it is paid for; `null` in a study without any. */
  readonly environment: string | null;
  /** Where it stands in the definition: a line item, or what runs. */
  readonly path: readonly (string | number)[];
  /** Follows from what runs, instead of being written. */
  readonly isRented: boolean;
  /** Same for all lines whose quantities are one to the vendor: price, region and account. */
  readonly pool: string;
  /** `24 tasks × 1 vCPU × 730 h` */
  readonly formula: string;
  /** One cost per scale point, in their order. */
  readonly at: readonly (LineCost & {
    readonly scalePoint: string;
    /** `Fargate tasks (24) × 1 vCPU/task × 730 h = 17,520 vCPU-hours × $0.04048 = $709.21` */
    readonly calculation: string;
  })[];
}

export interface AnalyzedCommitment {
  readonly id: string;
  readonly name: string;
  /** Names of the line items that it covers. */
  readonly covers: readonly string[];
  /** What is committed to: the price's unit, or `USD`. */
  readonly unit: string;
  readonly term: Duration;
  readonly prepayment: Commitment['prepayment'];
  readonly origin: Evidence;
  /** Utilization below which list price is cheaper, 0–1; `null` where it can't be said. */
  readonly breakEven: string | null;
  /** Why it can't be computed somewhere. */
  readonly problem: string | null;
  /** One for each scale point at which it can be computed. */
  readonly at: readonly (CommitmentCost & { readonly scalePoint: string; readonly paidInAdvance: Money })[];
}

export interface StatedComparison {
  readonly stated: Money;
  readonly computed: Money;
  /** Stated minus computed. */
  readonly difference: Money;
  /** Difference as a percentage of the computed amount; negative when stated too low. */
  readonly percent: number;
  readonly source: string;
  readonly reason: string | null;
}

/** Availability of a flow's path at one scale point. */
export interface AvailabilityAt {
  readonly scalePoint: string;
  /** What the initiator waits for, each with its own availability after redundancy and fallbacks. */
  readonly elements: readonly {
    readonly element: string;
    readonly name: string;
    readonly availability: number;
    readonly basis: string;
    readonly provenance: Provenance;
    /** Whose words it is computed from: the figure, own changes, fallbacks. */
    readonly inputs: readonly Provenance[];
    /** Share of the runs that need it, 0–1. */
    readonly shareOfRuns: number;
  }[];
  /** On the path, but nobody says, or promises, how available they are: the figures are upper bounds then. */
  readonly unknown: readonly string[];
  /** Elements that need more instances at peak than they may ever run: the peak isn't carried, whatever is up. */
  readonly overloaded: readonly { readonly element: string; readonly needed: number; readonly maximum: number }[];
  /** Share of requests that succeed, 0–1, weighted by the branches that they take. */
  readonly availability: number;
  /** Of a run that takes every branch, 0–1: never higher. */
  readonly everyBranch: number;
  /** Share of requests that succeed while each element has lost its fullest zone; `null` where no zones are known. */
  readonly withoutZone: number | null;
  /**
   * Share of requests of which nothing is delayed either: what they set off without waiting for it finds everything up.
   * `null` where they set off nothing. Elements without a figure count as up.
   */
  readonly withoutDelay: number | null;
  /** What the requests that fail amount to. */
  readonly downtimeMinutesPerMonth: number;
  /** The element whose perfection would buy most; `null` for an empty path. */
  readonly limiting: string | null;
  /**
   * What raising one element would buy, most first: availability of the path if it never failed, and what it needs for
   * the target, `null` where that isn't enough or there is none.
   */
  readonly improvements: readonly {
    readonly element: string;
    readonly name: string;
    readonly availability: number;
    readonly required: number | null;
  }[];
  /** Own software whose releases and defects nobody has said anything of, so that they aren't in the figures. */
  readonly withoutChanges: readonly string[];
}

/** Availability of a flow, with that of the first scale point on top. */
export interface FlowAvailability extends AvailabilityAt {
  readonly flow: string;
  readonly name: string;
  /** The strictest of its requirements. */
  readonly target: {
    readonly requirement: string;
    readonly availability: number;
    readonly minutesPerMonth: number;
  } | null;
  /** By scale point, in their order. */
  readonly at: readonly [AvailabilityAt, ...AvailabilityAt[]];
  /** Elements on somebody's own device, which are not counted. */
  readonly clients: readonly string[];
  /** Messages sent on the way that may be lost, as the author says. */
  readonly fireAndForget: readonly string[];
}

/** How long a flow takes at the peak of one scale point, in milliseconds. Simulated, seeded, when it is first asked for. */
export interface LatencyAt {
  readonly scalePoint: string;
  /** Infinity where the runs that fail, or are never served, leave no such share. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Time that a share of all runs doesn't exceed, with its 95 % confidence interval: `percentile(0.9)`. */
  readonly percentile: (fraction: number) => { readonly ms: number; readonly lower: number; readonly upper: number };
  readonly runs: number;
  /** Share of the runs, 0–1, that fail after their last attempt or are never served; they count as infinitely long. */
  readonly failureShare: number;
  /** Share of the mean time that is waiting in queues, 0–1. */
  readonly waitingShare: number;
  /** Ids of the resources on the way whose queue grows without end. */
  readonly saturatedBy: readonly string[];
  /** Mean share of each step and wait, largest first; shares add up to 1. */
  readonly contributions: readonly {
    readonly step: string;
    readonly meanMilliseconds: number;
    readonly share: number;
  }[];
  /** Density for the chart: [milliseconds, relative frequency]. */
  readonly histogram: readonly (readonly [number, number])[];
}

/** The 95th percentile of a flow against the load, up to where the first resource on its way is full. */
export interface LatencyCurve {
  /** Name of the resource that is full first. */
  readonly resource: string;
  /** Multiple of the first scale point's peak at which its headroom is used up: the knee. */
  readonly actAtLoad: number;
  /** Multiple at which it is full, and the time without end. */
  readonly saturatesAtLoad: number;
  /** Rising loads, as multiples of the first scale point's peak; times in milliseconds. Simulated when first asked for. */
  readonly points: () => readonly { readonly load: number; readonly p95: number }[];
}

/** How long a flow takes: at every scale point, and, for short, at the first. */
export interface FlowLatency extends Pick<LatencyAt, 'p50' | 'p95' | 'p99' | 'contributions' | 'histogram'> {
  readonly flow: string;
  readonly name: string;
  /** In the order of the scale points. */
  readonly at: readonly [LatencyAt, ...LatencyAt[]];
  /** What the first of its requirements asks for. */
  readonly target: { readonly requirement: string; readonly percentile: number; readonly milliseconds: number } | null;
  /** Against the load; null where nothing on the way is ever full. */
  readonly curve: () => LatencyCurve | null;
}

/** A resource at the peak of one scale point. */
export interface ResourceAt {
  readonly scalePoint: string;
  /** Per second, or units held. */
  readonly demand: number;
  readonly demandBasis: string;
  /** Units that run and are paid for. */
  readonly running: number;
  /** Units that keep the headroom: the k of k-of-n. `null` for what is only counted. */
  readonly needed: number | null;
  /** Units that target tracking runs at peak: those needed, between what runs and the maximum. */
  readonly atPeak: number;
  /** Units that come without a decision. */
  readonly maximum: number;
  /** Where the number of units stands. */
  readonly unitsFrom: 'deployment' | 'topic' | 'offer' | 'limit' | 'written';
  /** Of all units up to the maximum. */
  readonly capacity: number;
  /** 0–1 and above, of the units at peak. */
  readonly utilization: number;
  /** The same of what runs before autoscaling has added anything. */
  readonly utilizationOfRunning: number;
  /** Mean wait in milliseconds at the units at peak, where a service time is known; `null` when saturated. */
  readonly waitMilliseconds: number | null;
  readonly waitMillisecondsOfRunning: number | null;
  /** Servers of one queue that the wait assumes, the c of M/M/c: units × requests that one works on at once. */
  readonly servers: number | null;
  /** The queue of each request, where it passes through one. */
  readonly queue: ElementQueue | null;
  /** What is left when the zone with most of the units is lost; `null` where zones don't matter. */
  readonly afterZoneLoss: { readonly units: number; readonly utilization: number } | null;
}

/** A resource at the first scale point, at all of them, and as all load grows. */
export interface ResourceAnalysis extends ResourceAt {
  readonly resource: Resource;
  readonly capacityUnit: string;
  readonly at: readonly ResourceAt[];
  /** Multiple of the first scale point's peak at which the headroom is used up; Infinity when load doesn't matter. */
  readonly actAtLoad: number;
  /** Multiple at which it is saturated. */
  readonly saturatesAtLoad: number;
  /** Evolution steps that move this limit. */
  readonly relievedBy: readonly string[];
}

export interface StorageProjection {
  readonly dataStore: string;
  readonly table: string;
  readonly rowsPerDay: number;
  readonly bytesPerMonth: number;
  /** Bytes once retention is reached. */
  readonly steadyStateBytes: number;
}

export type RiskLevel = 'low' | 'medium' | 'high' | 'critical';
export interface RiskAnalysis {
  readonly register: readonly {
    readonly id: string;
    readonly inherentScore: number;
    readonly inherentLevel: RiskLevel;
    readonly residualScore: number;
    readonly residualLevel: RiskLevel;
    /** Likelihood × impact in money, of a year; `null` without an estimate. */
    readonly exposure: Money | null;
  }[];
  /** Severity 9–10 first, then by risk priority number. */
  readonly failureModes: readonly {
    readonly id: string;
    readonly riskPriorityNumber: number;
    readonly revisedRiskPriorityNumber: number | null;
  }[];
  /** Elements whose failure stops a critical flow and which have no redundancy. */
  readonly singlePointsOfFailure: readonly {
    readonly element: string;
    /** What has to fail: all of it, any one instance, or any one zone. */
    readonly when: 'element' | 'instance' | 'zone';
    /** `3 of 3 instances are needed`, or nothing where the element is alone. */
    readonly because: string;
    readonly flows: readonly string[];
    readonly coveredBy: string | null;
  }[];
  /** One cell for each STRIDE category that applies to an element or data flow. */
  readonly threatCoverage: readonly {
    /** Id of an element, or `source → destination` for a data flow. */
    readonly target: string;
    readonly name: string;
    /** Data enters or leaves a trust boundary; always false for an element. */
    readonly crossesTrustBoundary: boolean;
    readonly kind: 'external-entity' | 'process' | 'data-store' | 'data-flow';
    readonly cells: readonly {
      readonly category: string;
      readonly state: 'covered' | 'not-applicable' | 'open' | 'uncovered';
      readonly threats: readonly string[];
    }[];
  }[];
  readonly threats: ThreatRegister;
}

export interface TraceabilityRow {
  readonly requirement: string;
  readonly decisions: readonly string[];
  readonly flows: readonly string[];
  readonly elements: readonly string[];
  readonly risks: readonly string[];
  /** How each of its verifications turns out, in their order. */
  readonly verification: readonly Judgement[];
  /** How it turns out itself; `not-judged` without a verification. */
  readonly verdict: Verdict;
}

export interface ReadinessItem {
  readonly id: string;
  /** The checklist's own question or artifact. */
  readonly question: string;
  readonly checklist: 'quality' | 'artifacts';
  readonly met: boolean;
  /** What answers it, or what is missing. */
  readonly answer: string;
}
