import {
  type CaseStudy,
  inBytes,
  inMilliseconds,
  inPerSecond,
  type QualityRequirement,
  type Verification,
} from '#model';
import { type LoadAnalysis, pointOf } from '../load/index.ts';
import { decimalText, percentText } from '../quantity-text.ts';
import type { EvidenceFiles } from './evidence-file.ts';
import { isMeasured } from './evidence-in.ts';
import { measuredUnder } from './evidence-text.ts';
import { loadAgainst } from './judge-measurement.ts';
import { measuredFigure, type NotMeasured, type Wanted } from './measured-figure.ts';
import { measuredPoint, neededLoad } from './needed-load.ts';

/** What a file of evidence says about a requirement, in the base unit of its target: ms, a second, 0–1, bytes, things. */
export interface MeasuredValue {
  readonly value: number;
  /** The target in the same unit. */
  readonly target: number;
  readonly interval: readonly [lower: number, upper: number] | null;
  /** Percentile of a time; `null` for everything else. */
  readonly percentile: number | null;
  /** `98.7 ms` */
  readonly figure: string;
  /** `98.7 ms at the 95th percentile of "http_req_duration", at 33.33 requests/s` */
  readonly text: string;
  /** Load that it was measured at, a second; `null` when nobody says. */
  readonly loadPerSecond: number | null;
  /** Peak of the flows that serve the requirement, a second; `null` when nobody says. */
  readonly neededPerSecond: number | null;
  /** `lower` proves nothing that holds; `null` when one of the two loads isn't known. */
  readonly load: 'lower' | 'higher' | 'same' | null;
  /** Share of failed requests, 0–1. */
  readonly errorShare: number | null;
}

interface Asked {
  readonly wanted: Wanted;
  readonly target: number;
  readonly percentile: number | null;
  /** What the file counts in one of the target's base unit. */
  readonly factor?: number;
}

function askedOf({ target, percentile = 95, comparison }: QualityRequirement): Asked | null {
  switch (target.dimension) {
    case 'duration':
      return { wanted: { dimension: 'duration', of: percentile }, target: inMilliseconds(target), percentile };
    case 'rate':
      return { wanted: { dimension: 'rate' }, target: inPerSecond(target), percentile: null };
    case 'fraction':
      return {
        wanted: { dimension: 'fraction', of: comparison === 'at-most' ? 'failed' : 'succeeded' },
        target: target.value,
        percentile: null,
      };
    case 'count':
      return { wanted: { dimension: 'number', unit: target.of }, target: target.value, percentile: null };
    case 'data-size':
      return {
        wanted: { dimension: 'number', unit: target.unit },
        target: inBytes(target),
        percentile: null,
        factor: inBytes({ ...target, value: 1 }),
      };
    case 'money':
      return null;
  }
}

function figureText(value: number, { wanted }: Asked): string {
  switch (wanted.dimension) {
    case 'duration':
      return `${decimalText(value)} ms`;
    case 'rate':
      return `${decimalText(value)}/s`;
    case 'fraction':
      return percentText(value * 100);
    case 'number':
      return `${decimalText(value)} ${wanted.unit}`;
  }
}

/** What of a metric the figure is, in words after it. */
function ofText({ wanted, percentile }: Asked, metric: string): string {
  if (wanted.dimension === 'duration') return `at the ${decimalText(percentile ?? 95)}th percentile of "${metric}"`;
  return wanted.dimension === 'fraction' ? `of "${metric}" ${wanted.of}` : `of "${metric}"`;
}

/**
 * What the file says that verifies a requirement, at the percentile of its target (the 95th where it gives none, as for a
 * computation); evidence that names another decides nothing. Nothing is judged here: whether it
 * holds follows from value, interval and load.
 * @returns undefined when the verification names no file, or one that couldn't be read
 */
export function measuredValue(
  study: CaseStudy,
  load: LoadAnalysis,
  files: EvidenceFiles,
  requirement: QualityRequirement,
  verification: Verification,
): MeasuredValue | NotMeasured | undefined {
  if (verification.by === 'computation' || !isMeasured(verification.evidence)) return undefined;
  const { measurement } = verification.evidence;
  const file = files.get(measurement.file);
  if (!file) return undefined;
  const asked = askedOf(requirement);
  if (!asked) return { because: `${measurement.file} measures no sum of money a month.` };
  if (asked.percentile !== null && measurement.percentile !== undefined && asked.percentile !== measurement.percentile)
    return {
      because: `The target is about the ${decimalText(asked.percentile)}th percentile, the evidence about the ${decimalText(measurement.percentile)}th.`,
    };
  const figure = measuredFigure(files, measurement, asked.wanted);
  if (!figure || 'because' in figure) return figure;
  const { errorShare, requestsPerSecond } = measuredUnder(measurement, file);
  const { atScalePoint } = requirement;
  const point = atScalePoint === undefined ? measuredPoint(load, measurement) : pointOf(load, atScalePoint);
  const isLoad = asked.wanted.dimension === 'rate';
  const neededPerSecond = isLoad ? null : neededLoad(study, point, requirement.id);
  const at = !isLoad && requestsPerSecond !== null ? `, at ${decimalText(requestsPerSecond)} requests/s` : '';
  const { factor = 1 } = asked;
  return {
    value: figure.value * factor,
    target: asked.target,
    interval: figure.interval && [figure.interval[0] * factor, figure.interval[1] * factor],
    percentile: asked.percentile,
    figure: figureText(figure.value, asked),
    text: `${figureText(figure.value, asked)} ${ofText(asked, figure.metric.name)}${at}`,
    loadPerSecond: requestsPerSecond,
    neededPerSecond,
    load:
      requestsPerSecond === null || neededPerSecond === null ? null : loadAgainst(requestsPerSecond, neededPerSecond),
    errorShare,
  };
}
