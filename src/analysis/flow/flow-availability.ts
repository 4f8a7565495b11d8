import type { MergedBooks } from '#books';
import type { CaseStudy, Flow, Message, QualityRequirement } from '#model';
import type { FlowAvailability, StudyIndex } from '../analyzed-case-study.ts';
import {
  type Block,
  blockAvailability,
  downtimeMinutesPerMonth,
  formatAvailability,
  improvements,
} from '../availability/index.ts';
import { decimalText } from '../quantity-text.ts';
import { elementAvailability, reliabilityOf } from './element-reliability.ts';
import { shareOfRuns } from './share-of-runs.ts';
import { synchronousPath, traceFlow } from './trace-flow.ts';

type PathElement = FlowAvailability['elements'][number];
type Resolved = { readonly block: Block; readonly shown: Omit<PathElement, 'shareOfRuns'> };

/** The availability requirement that names the flow, or else the one that names none and so holds for critical flows. */
function targetOf(study: CaseStudy, flow: Flow): QualityRequirement | undefined {
  const named = (flowId: string | undefined) =>
    study.requirements.find(
      (requirement): requirement is QualityRequirement =>
        requirement.kind === 'quality' &&
        requirement.target.dimension === 'fraction' &&
        requirement.verifiedBy.some(
          (v) => v.by === 'computation' && v.computation === 'availability' && v.flow === flowId,
        ),
    );
  return named(flow.id) ?? (flow.critical ? named(undefined) : undefined);
}

function comparison(study: CaseStudy, flow: Flow, availability: number): FlowAvailability['target'] {
  const requirement = targetOf(study, flow);
  if (requirement?.target.dimension !== 'fraction') return null;
  const target = requirement.target.value;
  return {
    requirement: requirement.id,
    availability: target,
    minutesPerMonth: downtimeMinutesPerMonth(target),
    met: availability >= target,
  };
}

function resolve(
  study: CaseStudy,
  index: StudyIndex,
  books: Pick<MergedBooks, 'lookupLimit'>,
  flow: Flow,
  id: string,
): Resolved | undefined {
  const entry = reliabilityOf(study, id);
  const own = entry && elementAvailability(entry, books);
  if (!entry || !own) return undefined;
  const name = index.nameOf(entry.element);
  const block: Block = { kind: 'element', id: entry.element, availability: own.availability };
  const takesOver = entry.fallbackIn === undefined || entry.fallbackIn.includes(flow.id);
  const fallbackEntry = entry.fallback && takesOver ? reliabilityOf(study, entry.fallback) : undefined;
  const fallback = fallbackEntry && elementAvailability(fallbackEntry, books);
  if (!fallbackEntry || !fallback || fallbackEntry.element === entry.element)
    return { block, shown: { element: entry.element, name, ...own } };
  const withFallback: Block = {
    kind: 'parallel',
    blocks: [block, { kind: 'element', id: fallbackEntry.element, availability: fallback.availability }],
  };
  return {
    block: withFallback,
    shown: {
      element: entry.element,
      name,
      availability: blockAvailability(withFallback),
      provenance: 'computed',
      basis: `${formatAvailability(own.availability)} (${own.basis}), or else ${index.nameOf(fallbackEntry.element)} with ${formatAvailability(fallback.availability)}`,
    },
  };
}

/** Below this share of runs an element counts as needed only by some of them, so that rounding says nothing. */
const nearlyAllRuns = 0.9995;

/**
 * Says of an element that only some runs need it. It counts as if all did: A = A₁ × A₂ × … × Aₙ is then the availability
 * of the runs that take every branch, the lowest of all.
 */
function withShareOfRuns(shown: Resolved['shown'], share: number): PathElement {
  if (share >= nearlyAllRuns) return { ...shown, shareOfRuns: 1 };
  const percent = Number((share * 100).toPrecision(2));
  return {
    ...shown,
    shareOfRuns: share,
    basis: `${shown.basis}; needed by ${decimalText(percent)} % of the runs, counted for all`,
  };
}

/**
 * Availability of a flow for whoever starts it: the elements of its synchronous path in series, each after redundancy
 * and fallback. Elements that nobody gives a figure for are listed as unknown and left out of the product, so the
 * result is an upper bound then. What only an optional or alternative branch needs counts in full, so the result is that
 * of the runs that take all of them; its basis says which share of the runs needs it. Source: see `availability/in-series.ts`.
 * @returns undefined when nothing on the path has a figure and no requirement asks for one
 */
export function flowAvailability(
  study: CaseStudy,
  index: StudyIndex,
  books: Pick<MergedBooks, 'lookupLimit'>,
  flow: Flow,
): FlowAvailability | undefined {
  const traced = traceFlow(flow);
  const awaited = new Set(traced.messages.filter(({ isAwaited }) => isAwaited).map(({ message }) => message));
  const path = synchronousPath(traced).filter((id) => index.element(id)?.kind !== 'person');
  const known = new Map<string, Resolved>();
  const unknown: string[] = [];
  for (const id of path) {
    const resolved = resolve(study, index, books, flow, id);
    if (!resolved) unknown.push(id);
    else if (!known.has(resolved.shown.element)) known.set(resolved.shown.element, resolved);
  }
  if (known.size === 0 && !targetOf(study, flow)) return undefined;
  const elements = [...known].map(([element, { shown }]) => {
    const isIt = (id: string): boolean => (reliabilityOf(study, id)?.element ?? id) === element;
    const needs = (message: Message) => awaited.has(message) && (isIt(message.source) || isIt(message.destination));
    return withShareOfRuns(shown, shareOfRuns(flow.steps, needs));
  });
  const series: Block = { kind: 'series', blocks: [...known.values()].map(({ block }) => block) };
  const availability = blockAvailability(series);
  const weakest = elements.reduce<PathElement | null>(
    (worst, element) => (worst === null || element.availability < worst.availability ? element : worst),
    null,
  );
  return {
    flow: flow.id,
    name: flow.name,
    elements,
    unknown,
    availability,
    downtimeMinutesPerMonth: downtimeMinutesPerMonth(availability),
    target: comparison(study, flow, availability),
    limiting: weakest?.element ?? null,
    improvements: improvements(series, 0)
      .filter(({ change, element }) => change === 'perfect' && known.has(element))
      .map(({ element, availability: improved }) => ({
        element,
        name: index.nameOf(element),
        availability: improved,
      })),
  };
}
