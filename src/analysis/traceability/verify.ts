import {
  type CaseStudy,
  inMilliseconds,
  inPerSecond,
  type QualityRequirement,
  type Requirement,
  type Verification,
} from '#model';
import type { AnalyzedCaseStudy, TraceabilityRow } from '../analyzed-case-study.ts';
import { formatAvailability } from '../availability/index.ts';
import { visits } from '../flow/visits.ts';
import { verdictOn } from '../latency/index.ts';
import type { LoadAnalysis } from '../load/index.ts';
import { compareMoney, formatMoney } from '../money/index.ts';
import { decimalText, durationText, targetText } from '../quantity-text.ts';

/** What the computations found, before anything is traced. */
export type Computed = Pick<AnalyzedCaseStudy, 'cost' | 'availability' | 'latency' | 'capacity'>;
type Result = TraceabilityRow['verification'][number];
type ByComputation = Extract<Verification, { by: 'computation' }>;

const unverified = (by: string, text: string): Result => ({ by, text, result: 'unverified' });
const decided = (by: string, holds: boolean, text: string): Result => ({ by, text, result: holds ? 'holds' : 'fails' });

function byCost({ target }: QualityRequirement, { cost }: Computed): Result {
  const last = cost?.scalePoints.at(-1);
  if (target.dimension !== 'money' || !cost || !last)
    return unverified('cost', 'No bill to compare a sum of money with.');
  const point = cost.scalePoints.find(({ id }) => id === cost.budgets[0]?.scalePoint) ?? last;
  return decided(
    'cost',
    compareMoney(point.committedTotal, target) <= 0,
    `${formatMoney(point.committedTotal)} a month (${point.name}), against ${formatMoney(target)}`,
  );
}

function byAvailability(requirement: QualityRequirement, flow: string | undefined, { availability }: Computed): Result {
  const { target } = requirement;
  const concerned = availability.filter((a) =>
    flow === undefined ? a.target?.requirement === requirement.id : a.flow === flow,
  );
  const worst = concerned.reduce<(typeof concerned)[number] | undefined>(
    (low, a) => (low && low.availability <= a.availability ? low : a),
    undefined,
  );
  if (target.dimension !== 'fraction' || !worst || worst.elements.length === 0)
    return unverified('availability', 'No element on the path says how available it is.');
  const text = `${formatAvailability(worst.availability)} for ${worst.name}, against ${formatAvailability(target.value)}`;
  return decided('availability', worst.availability >= target.value, text);
}

function byLatency(requirement: QualityRequirement, flow: string | undefined, { latency }: Computed): Result {
  const found = latency.find(({ flow: id, target }) =>
    flow === undefined ? target?.requirement === requirement.id : id === flow,
  );
  if (requirement.target.dimension !== 'duration' || !found)
    return unverified('latency', 'The flow has no step with a latency.');
  const percentile = requirement.percentile ?? 95;
  const { ms, lower, upper } = found.at[0]?.percentile(percentile / 100) ?? { ms: Infinity, lower: 0, upper: Infinity };
  const text = `${simulatedText(ms)} at the ${percentile}th percentile of ${found.name}, against ${durationText(requirement.target)}`;
  const verdict = verdictOn({ lower, upper }, inMilliseconds(requirement.target));
  return verdict === 'uncertain'
    ? unverified('latency', `${text}: too near to tell`)
    : decided('latency', verdict === 'holds', text);
}

/** `223 ms`, `1.17 s`: three digits, as everywhere. */
const simulatedText = (milliseconds: number): string =>
  milliseconds === Number.POSITIVE_INFINITY
    ? 'not reachable'
    : milliseconds < 1000
      ? `${decimalText(Math.round(milliseconds))} ms`
      : `${decimalText(Number((milliseconds / 1000).toPrecision(3)))} s`;

function byCapacity(
  study: CaseStudy,
  [{ rates }]: LoadAnalysis,
  { target }: QualityRequirement,
  flowId: string | undefined,
  { capacity }: Computed,
): Result {
  const flow = study.flows.find(({ id }) => id === flowId);
  const concerned = capacity.filter(({ resource }) => !flow || visits(flow, resource.element) > 0);
  const first = concerned[0];
  if (!first) return unverified('capacity', 'No resource on the way has a capacity.');
  const limit = `${first.resource.name} carries ${decimalText(Number(first.saturatesAtLoad.toPrecision(3)))}× today's peak and gives way first`;
  const rate = flow && rates.get(flow.id);
  if (target.dimension !== 'rate' || !flow || !rate) return decided('capacity', first.saturatesAtLoad > 1, limit);
  const carried = rate.peak * first.saturatesAtLoad;
  const text = `${decimalText(carried)}/s of ${flow.name} before ${first.resource.name} gives way, against ${targetText(target)}`;
  return decided('capacity', carried >= inPerSecond(target), text);
}

function byRecovery(study: CaseStudy, requirement: QualityRequirement, scenarioId: string | undefined): Result {
  const scenarios = (study.operations?.recovery ?? []).filter(({ id }) => (scenarioId ?? id) === id);
  const isAboutData = /\b(recovery point|rpo|data loss|lost|writes)\b/i.test(
    `${requirement.title} ${requirement.metric}`,
  );
  const spanOf = (scenario: (typeof scenarios)[number]) =>
    isAboutData ? scenario.recoveryPoint : scenario.recoveryTime;
  const [first, ...rest] = scenarios;
  if (requirement.target.dimension !== 'duration' || !first)
    return unverified('recovery', 'No recovery scenario says how long it takes.');
  const worst = rest.reduce((a, b) => (inMilliseconds(spanOf(b)) > inMilliseconds(spanOf(a)) ? b : a), first);
  const text = `${durationText(spanOf(worst))} in the scenario "${worst.scenario}", against ${durationText(requirement.target)}`;
  return decided('recovery', inMilliseconds(spanOf(worst)) <= inMilliseconds(requirement.target), text);
}

function byComputation(
  study: CaseStudy,
  load: LoadAnalysis,
  requirement: Requirement,
  { computation, flow, scenario }: ByComputation,
  computed: Computed,
): Result {
  if (requirement.kind !== 'quality')
    return unverified(computation, 'Only a requirement with a target can be computed.');
  switch (computation) {
    case 'cost':
      return byCost(requirement, computed);
    case 'availability':
      return byAvailability(requirement, flow, computed);
    case 'latency':
      return byLatency(requirement, flow, computed);
    case 'capacity':
      return byCapacity(study, load, requirement, flow, computed);
    case 'recovery':
      return byRecovery(study, requirement, scenario);
  }
}

/** A test or a review that nobody has shown the result of is a plan; a property of the design can be read in it. */
const byAuthor = ({ by, how, evidence }: Exclude<Verification, ByComputation>): Result => ({
  by,
  text: how,
  result: evidence?.provenance === 'measured' ? 'holds' : by === 'design' ? 'designed' : 'planned',
});

/** How each verification of a requirement turns out. */
export const verify = (
  study: CaseStudy,
  load: LoadAnalysis,
  requirement: Requirement,
  computed: Computed,
): readonly Result[] =>
  requirement.verifiedBy.map((verification) =>
    verification.by === 'computation'
      ? byComputation(study, load, requirement, verification, computed)
      : byAuthor(verification),
  );
