import {
  type CaseStudy,
  type Duration,
  type Evidence,
  type Flow,
  inMilliseconds,
  inPerSecond,
  type Message,
} from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import { traceFlow } from '../flow/trace-flow.ts';
import { fitLognormal, lognormalMean } from '../latency/index.ts';
import type { LoadAnalysis } from '../load/index.ts';
import { decimalText, durationText } from '../quantity-text.ts';
import type { EvidenceFiles } from './evidence-file.ts';
import { isMeasured, type MeasuredEvidence } from './evidence-in.ts';
import { measuredFigure, type Wanted } from './measured-figure.ts';
import { measuredPoint, peakOfStep } from './needed-load.ts';
import { stepEvidence } from './step-evidence.ts';
import { unitOf } from './unit.ts';

/** A figure of the definition that a file of evidence shows or should show. */
export interface HeldFigure {
  readonly path: readonly (string | number)[];
  readonly evidence: MeasuredEvidence;
  /** What it is, in words: `the 95th percentile of "Authorize"`. */
  readonly subject: string;
  /** What the definition says, or what its steps add up to, in the base unit of the wanted dimension; `null` when the file alone says it. */
  readonly stated: { readonly value: number; readonly text: string; readonly isComputed?: true } | null;
  readonly wanted: Wanted;
  /** Load a second that it is used for; `null` when it isn't about one, or nobody says. */
  readonly neededPerSecond: number | null;
}

const duration = (of: number | 'mean'): Wanted => ({ dimension: 'duration', of });

const hasPercentiles = (files: EvidenceFiles, { measurement }: MeasuredEvidence): boolean =>
  [50, 95].some((of) => {
    const found = measuredFigure(files, measurement, duration(of));
    return found !== undefined && !('because' in found);
  });

/** p50 and p95 of a step; its mean where the file has no percentile, as of pgbench. */
function* ofStep(
  files: EvidenceFiles,
  load: LoadAnalysis,
  message: Message,
  flow: Flow,
  position: number,
  path: HeldFigure['path'],
): Generator<HeldFigure> {
  const evidence = stepEvidence(files, message, flow.origin);
  if (!evidence) return;
  const { latency, description } = message;
  const neededPerSecond = peakOfStep(measuredPoint(load, evidence.measurement), flow, position);
  const held = (of: number | 'mean', subject: string, given: number | null, text: string): HeldFigure => ({
    path,
    evidence,
    subject: `${subject} of "${description}"`,
    stated: given === null ? null : { value: given, text },
    wanted: duration(of),
    neededPerSecond,
  });
  const span = (time: Duration | undefined) => (time ? inMilliseconds(time) : null);
  const words = (time: Duration | undefined) => (time ? durationText(time) : '');
  const [p50, p95] = [span(latency?.p50), span(latency?.p95)];
  if (p50 !== null && p95 !== null && p50 > 0 && p95 >= p50 && !hasPercentiles(files, evidence)) {
    const mean = lognormalMean(fitLognormal(p50, p95));
    yield held(
      'mean',
      'the mean',
      mean,
      `${decimalText(mean)} ms (of p50 ${words(latency?.p50)} and p95 ${words(latency?.p95)})`,
    );
    return;
  }
  yield held(50, 'the median', p50, words(latency?.p50));
  yield held(95, 'the 95th percentile', p95, words(latency?.p95));
}

function* ofFlows(files: EvidenceFiles, study: CaseStudy, load: LoadAnalysis): Generator<HeldFigure> {
  for (const [index, flow] of study.flows.entries())
    for (const [position, { message, path }] of traceFlow(flow).messages.entries())
      yield* ofStep(files, load, message, flow, position, ['flows', index, ...path]);
}

function* ofCapacities(study: CaseStudy): Generator<HeldFigure> {
  for (const [index, { name, origin, throughputPerUnit, serviceTime }] of study.resources.entries()) {
    if (!isMeasured(origin)) continue;
    const base = { evidence: origin, neededPerSecond: null };
    if (throughputPerUnit)
      yield {
        ...base,
        path: ['resources', index, 'throughputPerUnit'],
        subject: `what one unit of "${name}" carries`,
        stated: {
          value: inPerSecond(throughputPerUnit),
          text: `${decimalText(throughputPerUnit.value)}/${throughputPerUnit.per}`,
        },
        wanted: { dimension: 'rate' },
      };
    if (serviceTime)
      yield {
        ...base,
        path: ['resources', index, 'serviceTime'],
        subject: `the service time of "${name}"`,
        stated: { value: inMilliseconds(serviceTime), text: durationText(serviceTime) },
        wanted: duration('mean'),
      };
  }
  for (const [index, { element, availability }] of study.reliability.entries())
    if (availability && 'origin' in availability && isMeasured(availability.origin))
      yield {
        path: ['reliability', index, 'availability'],
        evidence: availability.origin,
        subject: `the availability of "${element}"`,
        stated: { value: availability.value.value, text: `${decimalText(availability.value.value * 100)} %` },
        wanted: { dimension: 'fraction', of: 'succeeded' },
        neededPerSecond: null,
      };
}

/** A written quantity in its base unit, with what has to be measured for it: `98.7 ms`, `33 request/s`, `42 orders`. */
function writtenQuantity(
  value: string,
  unit: string,
  of: number | 'mean',
): { readonly value: number; readonly wanted: Wanted } | null {
  const [, number, word = ''] = /^\s*([\d,]+(?:\.\d+)?)\s*(.*?)\s*$/.exec(value) ?? [];
  if (number === undefined) return null;
  const { dimension, unit: base, factor } = unitOf(unit || word);
  const amount = Number(number.replaceAll(',', '')) * factor;
  if (!Number.isFinite(amount)) return null;
  switch (dimension) {
    case 'duration':
      return { value: amount, wanted: duration(of) };
    case 'rate':
      return { value: amount, wanted: { dimension } };
    case 'fraction':
      return { value: amount, wanted: { dimension, of: amount >= 0.5 ? 'succeeded' : 'failed' } };
    case 'number':
      return base === '' ? null : { value: amount, wanted: { dimension, unit: base } };
  }
}

function held(
  path: HeldFigure['path'],
  evidence: Evidence | undefined,
  subject: string,
  value: string,
  unit: string,
): HeldFigure[] {
  if (!isMeasured(evidence)) return [];
  const written = writtenQuantity(value, unit, evidence.measurement.percentile ?? 'mean');
  if (!written) return [];
  const text = unit === '' ? value : `${value} ${unit}`;
  return [
    { path, evidence, subject, stated: { value: written.value, text }, wanted: written.wanted, neededPerSecond: null },
  ];
}

function* ofWords(study: CaseStudy, load: LoadAnalysis): Generator<HeldFigure> {
  for (const [index, { label, value, origin }] of study.statedFigures.entries())
    yield* held(['statedFigures', index, 'value'], origin, `"${label}"`, value, '');
  for (const [index, figure] of study.keyFigures.entries())
    if (figure.of === 'stated')
      yield* held(['keyFigures', index, 'value'], figure.origin, `"${figure.label}"`, figure.value, figure.unit);
  for (const [index, { id, name, unit, origin, ...driver }] of (study.load?.drivers ?? []).entries()) {
    if (!isMeasured(origin)) continue;
    const point = measuredPoint(load, origin.measurement);
    const place = 'values' in driver ? ['values', point.id] : ['formula'];
    yield* held(['load', 'drivers', index, ...place], origin, `"${name}"`, point.drivers[id] ?? '', unit);
  }
}

/** What flows that were measured from end to end are simulated to take, at each of the two percentiles that the file holds. */
function* ofWholeFlows({ study, load, evidence, latency }: HeldContext): Generator<HeldFigure> {
  for (const [index, flow] of study.flows.entries()) {
    if (!isMeasured(flow.measured)) continue;
    const { measured } = flow;
    const point = measuredPoint(load, measured.measurement);
    const simulated = latency.find((each) => each.flow === flow.id)?.at.find((at) => at.scalePoint === point.id);
    const known = [50, 95].filter((of) => {
      const found = measuredFigure(evidence, measured.measurement, duration(of));
      return found !== undefined && !('because' in found);
    });
    for (const of of known.length > 0 ? known : [95]) {
      const value = simulated?.percentile(of / 100).ms;
      yield {
        path: ['flows', index, 'measured'],
        evidence: measured,
        subject: `the ${of === 50 ? 'median' : '95th percentile'} of the flow "${flow.name}"`,
        stated: value === undefined ? null : { value, text: `${decimalText(value)} ms`, isComputed: true },
        wanted: duration(of),
        neededPerSecond: point.rates.get(flow.id)?.peak ?? null,
      };
    }
  }
}

/** What figures are held against. */
export type HeldContext = Pick<AnalyzedCaseStudy, 'study' | 'load' | 'evidence' | 'latency'>;

/**
 * Every figure of a definition whose evidence is a file, with what the file has to say: times of steps and flows, what
 * resources carry, availabilities, drivers, stated figures.
 */
export function* heldFigures(context: HeldContext): Generator<HeldFigure> {
  const { study, load, evidence } = context;
  if (evidence.size === 0) return;
  yield* ofFlows(evidence, study, load);
  yield* ofWholeFlows(context);
  yield* ofCapacities(study);
  yield* ofWords(study, load);
}
