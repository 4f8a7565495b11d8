import type { QualityRequirement } from '#model';
import { decimalText, percentText } from '../quantity-text.ts';
import { holdAgainst, sideOf } from '../verdict/hold-against.ts';
import { errorShareThreshold } from './judge-measurement.ts';
import type { NotMeasured } from './measured-figure.ts';
import type { MeasuredValue } from './measured-value.ts';

/** Whether a measurement shows a requirement, and what is missing where it decides nothing. */
export interface MeasuredVerdict {
  readonly verdict: 'holds' | 'fails' | 'uncertain' | 'not-judged';
  /** Whole sentence; `null` where the verdict is clear. */
  readonly because: string | null;
}

/** Why a time that meets its target shows nothing all the same; `null` when it does. */
function doubt({ loadPerSecond, neededPerSecond, load, errorShare }: MeasuredValue): string | null {
  if (loadPerSecond === null) return 'Nobody says at which load it was measured.';
  if (load === 'lower' && neededPerSecond !== null)
    return `It was measured at ${decimalText(loadPerSecond)} a second, but has to hold at ${decimalText(neededPerSecond)}.`;
  if (errorShare !== null && errorShare > errorShareThreshold)
    return `${percentText(errorShare * 100)} of the requests failed while it was measured.`;
  return null;
}

/**
 * Holds a measured value against the target of its requirement. A time that is missed at any load is missed; one that is
 * met shows something only at the load that it has to hold at, with few failures. While the interval of the measurement
 * holds the target, nothing is decided.
 */
export function judgeMeasuredValue(
  { comparison, target }: Pick<QualityRequirement, 'comparison' | 'target'>,
  measured: MeasuredValue | NotMeasured,
): MeasuredVerdict {
  if ('because' in measured) return { verdict: 'not-judged', because: measured.because };
  const [lower, upper] = measured.interval ?? [measured.value, measured.value];
  const held = holdAgainst(comparison, sideOf(lower, measured.target), sideOf(upper, measured.target));
  if (held === 'fails') return { verdict: held, because: null };
  if (held === 'uncertain')
    return { verdict: held, because: 'The target lies in the interval of the measurement: measure longer.' };
  const because = target.dimension === 'duration' ? doubt(measured) : null;
  return because === null ? { verdict: 'holds', because } : { verdict: 'not-judged', because };
}
