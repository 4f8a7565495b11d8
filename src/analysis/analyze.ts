import { type MergedBooks, mergeBooks } from '#books';
import type { CaseStudy, Currency, Finding, Severity } from '#model';
import type { AnalyzedCaseStudy, StudyIndex } from './analyzed-case-study.ts';
import type { CaseStudySource } from './case-study-source.ts';
import type { CheckContext } from './checks/check.ts';
import { checks } from './checks/checks.ts';
import { markKnown } from './checks/known-finding/mark-known.ts';
import { type OwnCheck, ownFindings } from './checks/own-check.ts';
import { analyzeCost } from './cost/analyze-cost.ts';
import { decisionLog } from './decision-log.ts';
import { withEvidence } from './evidence/with-evidence.ts';
import { figuresOf } from './figure/figures.ts';
import { fillReferences } from './figure/fill-references.ts';
import { flowAvailability } from './flow/flow-availability.ts';
import { flowLatency, type LatencyContext } from './flow/flow-latency.ts';
import { instancesFrom } from './flow/instances-from.ts';
import { analyzeLoad, loadPoint } from './load/index.ts';
import { assessReadiness } from './readiness/assess-readiness.ts';
import { analyzeResources } from './resource/analyze-resources.ts';
import { withoutCapacity } from './resource/without-capacity.ts';
import { analyzeRisks } from './risk/analyze-risks.ts';
import { analyzeSizing, placeInstances, runsNothing, withRunningCounts } from './sizing/index.ts';
import { projectStorage } from './storage.ts';
import { indexStudy } from './study-index/study-index.ts';
import { traceRequirements } from './traceability/trace-requirements.ts';

export interface AnalyzeOptions {
  /** Prices, limits and offers; the shipped ones unless given. */
  readonly books?: MergedBooks;
  /** What a bill is shown in whose study doesn't say; US dollars unless given. */
  readonly currency?: Currency | undefined;
  /** Checks of the portfolio's own. */
  readonly own?: readonly OwnCheck[];
  /** The findings as the author wants them: without some checks, or of other severities. */
  readonly adjust?: (findings: readonly Finding[]) => readonly Finding[];
}

const severities: readonly Severity[] = ['error', 'warning', 'todo'];

/** Errors first, known ones after the others of their severity; otherwise in the order in which they were found. */
const byUrgency = (findings: readonly Finding[]): readonly Finding[] =>
  severities.flatMap((severity) => {
    const all = findings.filter((found) => found.severity === severity);
    return [...all.filter(({ known }) => !known), ...all.filter(({ known }) => known)];
  });

/**
 * Everything that can be computed from a case study, and everything that is wrong with it. Pure and deterministic: no
 * clock, no random numbers but seeded ones, no I/O. A faulty definition gives findings, never an exception.
 */
export function analyze(
  source: CaseStudySource,
  { books = mergeBooks({}), currency = 'USD', own = [], adjust = (findings) => findings }: AnalyzeOptions = {},
): AnalyzedCaseStudy {
  const { schemas, story, evidence = new Map() } = source;
  const evidenced = withEvidence(inCurrencyOf(source.study, currency), evidence);
  const load = withRunningCounts(evidenced, analyzeLoad(evidenced));
  const sizing = analyzeSizing(evidenced, load, books);
  const study = placeInstances(evidenced, sizing);
  const decisions = decisionLog({ ...source, study });
  const index = indexStudy(study, decisions);
  const capacity = analyzeResources(study, load, sizing, books);
  const latencyContext: LatencyContext = {
    points: load,
    resources: capacity,
    resourcesAt: (times) => {
      const [{ id, name, description }] = load;
      const loaded = withRunningCounts(study, [loadPoint(study, { id, name, description }, { times })]);
      return analyzeResources(study, loaded, sizing, books);
    },
    cache: new Map(),
    runsNothing: (element, scalePoint) => runsNothing(sizing, element, scalePoint),
  };
  const latencies = (defined: CaseStudy, names: StudyIndex) =>
    defined.flows.flatMap((flow) => flowLatency(defined, names, flow, latencyContext) ?? []);
  const reliability = { study, index, books, instancesOf: instancesFrom(study, sizing, capacity) };
  const scalePoints = [load[0].id, ...load.slice(1).map(({ id }) => id)] as const;
  const computed = {
    cost: study.cost ? analyzeCost(study, study.cost, load, sizing, books) : null,
    availability: study.flows.flatMap((flow) => flowAvailability(reliability, flow, scalePoints) ?? []),
    latency: latencies(study, index),
    capacity,
  };
  const written = {
    study,
    index,
    decisions,
    schemas,
    story,
    evidence,
    load,
    sizing,
    ...computed,
    withoutCapacity: withoutCapacity(study, load[0]),
    storage: projectStorage(study, load),
    risks: analyzeRisks(reliability, scalePoints[0]),
    traceability: traceRequirements(study, load, index, decisions, { ...computed, evidence }),
    readiness: assessReadiness({ study, index, decisions, schemas, cost: computed.cost }),
  };
  const figures = figuresOf({ ...written, books });
  const filled = fillReferences(written, figures);
  // What a flow's latency calls its steps may refer to figures as well.
  const latency = filled.study === study ? written.latency : latencies(filled.study, filled.index);
  const analyzed = { ...filled, latency, figures };
  const context: CheckContext = { ...analyzed, books, written: source };
  const found = [
    ...source.findings,
    ...Object.values(checks).flatMap((check) => [...check(context)]),
    ...own.flatMap((check) => ownFindings(check, analyzed)),
  ];
  const ids = own.map(({ id }) => id);
  return { ...analyzed, findings: byUrgency(adjust(markKnown(analyzed.study, found, ids))) };
}

/** Says the currency of a bill that leaves it to the portfolio. */
const inCurrencyOf = (study: CaseStudy, currency: Currency): CaseStudy =>
  study.cost && study.cost.currency === undefined ? { ...study, cost: { ...study.cost, currency } } : study;
