import { decimalText } from '../../quantity-text.ts';
import { define } from '../define.ts';
import { fixOfSide, type UnusualSide } from '../unusual-side.ts';

export const latencyCatalogue = {
  'latency/target-missed': define<{
    flow: string;
    percentile: number;
    target: string;
    /** Infinity where no such share of the runs is over. */
    milliseconds: number;
    slowest: string | undefined;
    /** What serves fewer than come; an element of which nothing runs serves none. */
    saturated: { readonly name: string; readonly runs: boolean } | undefined;
    failing: number;
    side: UnusualSide;
  }>({
    severity: 'error',
    title: 'A flow is slower than its target',
    message: ({ flow, percentile, target, milliseconds, slowest, saturated, failing }) => {
      const promise = `The flow "${flow}" promises ${target} at the ${percentile}th percentile, but`;
      if (Number.isFinite(milliseconds))
        return `${promise} it takes ${decimalText(Math.round(milliseconds))} ms there${slowest === undefined ? '' : `; most of it is "${slowest}"`}.`;
      return saturated === undefined
        ? `${promise} ${decimalText(failing)} % of its runs fail after their last attempt, so that no time is kept by so many.`
        : `${promise} ${saturated.runs ? `"${saturated.name}" is saturated at the peak: the queue in front of it grows without end` : `nothing of "${saturated.name}" runs, so that no run is ever over`}.`;
    },
    fix: ({ milliseconds, saturated, side }) =>
      Number.isFinite(milliseconds)
        ? fixOfSide(
            side,
            'Make the slowest step faster, run steps in parallel, answer before they are done, or lower the target.',
          )
        : saturated === undefined
          ? 'Make the failing call more reliable, allow more attempts, or answer without it.'
          : 'Give it more units, make it faster, or take load off it.',
  }),
  'latency/median-zero': define<{ flow: string; step: string }>({
    severity: 'error',
    title: 'The median of a step is 0',
    message: ({ flow, step }) =>
      `Half of the calls of the step "${step}" of the flow "${flow}" are said to take 0 ms, so that the step is left out of the flow's latency.`,
    fix: () => 'Give its p50 and p95 as measured or budgeted, or neither of them.',
  }),
  'latency/percentiles-reversed': define<{ flow: string; step: string }>({
    severity: 'error',
    title: 'The 95th percentile of a step is below its median',
    message: ({ flow, step }) =>
      `The step "${step}" of the flow "${flow}" has a p95 below its p50, which no measurement gives.`,
    fix: () => 'Swap or correct the two.',
  }),
  'latency/timeout-cuts-off': define<{
    saga: string;
    action: string;
    timeout: string;
    call: string;
    percent: number;
  }>({
    severity: 'warning',
    title: 'A timeout cuts off calls that would have succeeded',
    message: ({ saga, action, timeout, call, percent }) =>
      `The step "${action}" of the saga "${saga}" gives up after ${timeout}, but by its own percentiles the call "${call}" takes longer in ${decimalText(percent)} of 100 cases: the saga fails, asks again or compensates for no other reason.`,
    fix: () => 'Give the step more time, use a faster call, or say what the retries and compensations cost.',
  }),
  'latency/step-not-counted': define<{ flow: string; step: string; isSetOffBySend: boolean }>({
    severity: 'warning',
    title: 'A step has a latency that nothing counts',
    message: ({ flow, step, isSetOffBySend }) =>
      `The step "${step}" says how long it takes, but the flow "${flow}" counts neither that time nor the availability behind it: ${isSetOffBySend ? 'it is set off by a message that nobody waits for, and leads to nothing that the initiator hears' : 'it begins of its own accord, after the last that the initiator hears'}.`,
    fix: () =>
      'End the flow with the message that the initiator waits for, or take the latency off the step if nobody does.',
  }),
} as const;
