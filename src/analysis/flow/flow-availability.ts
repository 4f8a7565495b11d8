import type { CaseStudy, Flow, Message, QualityRequirement } from '#model';
import type { AvailabilityAt, FlowAvailability } from '../analyzed-case-study.ts';
import {
  type Block,
  blockAvailability,
  downtimeMinutesPerMonth,
  everyBranch,
  improvements,
  series,
} from '../availability/index.ts';
import { percentText } from '../quantity-text.ts';
import { type AwaitedPath, awaitedPath } from './awaited-path.ts';
import { type ReliabilityContext, ratedElement } from './element-reliability.ts';
import { type RatedElement, withFallbacks } from './fallback-chain.ts';
import { pathBlock } from './path-block.ts';
import { shareOfRuns } from './share-of-runs.ts';

type PathElement = AvailabilityAt['elements'][number];

/**
 * The availability requirements of a flow, those that name it first: without any, those that name no flow and so hold
 * for every critical one.
 */
function availabilityRequirements(study: CaseStudy, flow: Flow): readonly QualityRequirement[] {
  const named = (flowId: string | undefined) =>
    study.requirements.filter(
      (requirement): requirement is QualityRequirement =>
        requirement.kind === 'quality' &&
        requirement.target.dimension === 'fraction' &&
        requirement.verifiedBy.some(
          (v) => v.by === 'computation' && v.computation === 'availability' && v.flow === flowId,
        ),
    );
  const own = named(flow.id);
  return own.length > 0 || !flow.critical ? own : named(undefined);
}

/** The strictest target of the flow's requirements. */
function strictestTarget(study: CaseStudy, flow: Flow): FlowAvailability['target'] {
  const targets = availabilityRequirements(study, flow).flatMap(({ id, target }) =>
    target.dimension === 'fraction' ? [{ requirement: id, availability: target.value }] : [],
  );
  const [strictest] = targets.sort((a, b) => b.availability - a.availability);
  if (!strictest) return null;
  return {
    ...strictest,
    minutesPerMonth: downtimeMinutesPerMonth(strictest.availability),
  };
}

/** Below this share of runs an element counts as needed only by some of them, so that rounding says nothing. */
const nearlyAllRuns = 0.9995;

/** One line of the path's table. */
function shown(
  context: ReliabilityContext,
  flow: Flow,
  path: AwaitedPath,
  rated: RatedElement,
  scalePoint: string,
): PathElement {
  const { element, block, own, basis, inputs } = rated;
  const needs = (message: Message) =>
    (path.needs.get(message) ?? []).some((id) => ratedElement(context, id, scalePoint) === element);
  const share = shareOfRuns(flow.steps, needs);
  const isAlways = share >= nearlyAllRuns;
  const percent = Number((share * 100).toPrecision(2));
  return {
    element,
    name: context.index.nameOf(element),
    availability: blockAvailability(block),
    provenance: block.kind === 'parallel' ? 'computed' : own.provenance,
    inputs,
    shareOfRuns: isAlways ? 1 : share,
    basis: isAlways ? basis : `${basis}; needed by ${percentText(percent)} of the runs`,
  };
}

function availabilityAtPoint(
  context: ReliabilityContext,
  flow: Flow,
  path: AwaitedPath,
  scalePoint: string,
  target: number | null,
): AvailabilityAt {
  const { index } = context;
  const ids = [...path.elements, ...[...path.later.values()].flat()];
  const rated = new Map(ids.map((id) => [id, withFallbacks(context, flow.id, id, scalePoint)]));
  const distinct = [
    ...new Map(
      path.elements.flatMap((id) => {
        const one = rated.get(id);
        return one ? [[one.element, one] as const] : [];
      }),
    ).values(),
  ];
  type Needs = (message: Message) => readonly string[];
  const awaited: Needs = (message) => path.needs.get(message) ?? [];
  const blockOf = (pick: (one: RatedElement) => Block, needs = awaited): Block =>
    pathBlock(flow, (message) =>
      series(
        needs(message).flatMap((id) => {
          const one = rated.get(id);
          return one ? [pick(one)] : [];
        }),
      ),
    );
  const whole = blockOf(({ block }) => block);
  const availability = blockAvailability(whole);
  const elements = distinct.map((one) => shown(context, flow, path, one, scalePoint));
  const gains = improvements(whole, target).filter(({ element }) => elements.some((one) => one.element === element));
  return {
    scalePoint,
    elements,
    unknown: path.elements.filter((id) => rated.get(id)?.own.isBound !== false),
    overloaded: distinct.flatMap(({ element, own: { redundancy } }) =>
      redundancy && redundancy.needed > redundancy.maximum
        ? [{ element, needed: redundancy.needed, maximum: redundancy.maximum }]
        : [],
    ),
    availability,
    everyBranch: blockAvailability(everyBranch(whole)),
    withoutZone: distinct.some(({ own }) => own.redundancy?.withoutZone != null)
      ? blockAvailability(blockOf(({ blockWithoutZone }) => blockWithoutZone))
      : null,
    withoutDelay: [...path.later.values()].some((needed) => needed.some((id) => rated.get(id)))
      ? blockAvailability(
          blockOf(
            ({ block }) => block,
            (message) => [...awaited(message), ...(path.later.get(message) ?? [])],
          ),
        )
      : null,
    downtimeMinutesPerMonth: downtimeMinutesPerMonth(availability),
    limiting: gains[0]?.element ?? null,
    improvements: gains.map(({ element, ifPerfect, required }) => ({
      element,
      name: index.nameOf(element),
      availability: ifPerfect,
      required,
    })),
    withoutChanges: distinct.filter(({ own }) => own.lacksChanges).map(({ element }) => element),
  };
}

/**
 * Availability of a flow for whoever starts it, at each scale point: the share of requests that find up what they wait
 * for, weighted by the branches that they take, and beside it that of a run that takes every branch. Each element
 * counts after redundancy and fallbacks, once however often it is needed. Elements that nobody gives a figure for are
 * listed as unknown and count as always up, so that the result is an upper bound then.
 * @param scalePoints ids in order, at least one; the first one's figures stand at the top
 * @returns undefined when nothing on the path has a figure and no requirement asks for one
 */
export function flowAvailability(
  context: ReliabilityContext,
  flow: Flow,
  scalePoints: readonly [string, ...string[]],
): FlowAvailability | undefined {
  const { study, index } = context;
  const path = awaitedPath(flow, index);
  const [requirement] = availabilityRequirements(study, flow);
  const target = strictestTarget(study, flow);
  const asked = target?.availability ?? null;
  const [first, ...rest] = scalePoints;
  const today = availabilityAtPoint(context, flow, path, first, asked);
  if (today.elements.length === 0 && !requirement) return undefined;
  return {
    ...today,
    flow: flow.id,
    name: flow.name,
    target,
    at: [today, ...rest.map((scalePoint) => availabilityAtPoint(context, flow, path, scalePoint, asked))],
    clients: path.clients,
    fireAndForget: path.fireAndForget.map(({ description }) => description),
  };
}
