import type { Branch, Flow, FlowStep, Fragment } from '#model';
import { isSameOrNested } from '../study-index/study-index.ts';
import { type TracedMessage, traceFlow } from './trace-flow.ts';

/** A message; of a call that is tried again, with everything that is done again. */
export interface NestedMessage {
  readonly step: 'message';
  readonly traced: TracedMessage;
  /** Calls that it waits for until its reply: an attempt takes their time too. Empty unless the call is retried. */
  readonly awaited: readonly NestedStep[];
  /** Sent meanwhile, with what follows from it: happens once for each attempt, and nobody waits. Empty unless retried. */
  readonly setOff: readonly NestedStep[];
}
interface NestedFragment {
  readonly step: 'fragment';
  readonly fragment: Fragment;
  readonly branches: readonly { readonly branch: Branch; readonly steps: readonly NestedStep[] }[];
}
/** A step of a flow in which what a retry repeats stands inside the retried call. Notes are left out. */
export type NestedStep = NestedMessage | NestedFragment;

/** The steps as they are drawn, each message with what caused it. */
function* asDrawn(steps: readonly FlowStep[], traced: Iterator<TracedMessage>): Generator<NestedStep> {
  for (const step of steps) {
    if (step.step === 'note') continue;
    if (step.step === 'message') {
      const { value, done } = traced.next();
      if (!done) yield { step: 'message', traced: value, awaited: [], setOff: [] };
    } else {
      const branches = step.branches.map((branch) => ({ branch, steps: [...asDrawn(branch.steps, traced)] }));
      yield { step: 'fragment', fragment: step, branches };
    }
  }
}

/** What the call causes until its last reply, or to the end where none is drawn. */
function consequences(call: TracedMessage, messages: readonly TracedMessage[]) {
  const { source } = call.message;
  const answered = messages.findLastIndex(
    ({ cause, message }) =>
      cause === call && message.interaction === 'reply' && isSameOrNested(message.destination, source),
  );
  const awaited = new Set([call]);
  const setOff = new Set<TracedMessage>();
  for (const traced of messages.slice(0, answered < 0 ? undefined : answered)) {
    if (!traced.cause || traced.message.interaction === 'reply') continue;
    if (traced.message.interaction === 'synchronous' && awaited.has(traced.cause)) awaited.add(traced);
    else if (awaited.has(traced.cause) || setOff.has(traced.cause)) setOff.add(traced);
  }
  return { awaited, setOff };
}

/** The first message of a step that isn't a reply: a fragment belongs where its first message does. */
function firstOf(step: NestedStep): TracedMessage | undefined {
  if (step.step === 'message') return step.traced.message.interaction === 'reply' ? undefined : step.traced;
  for (const { steps } of step.branches)
    for (const inner of steps) {
      const first = firstOf(inner);
      if (first) return first;
    }
  return undefined;
}

function nest(drawn: readonly NestedStep[], messages: readonly TracedMessage[]): readonly NestedStep[] {
  const nested: NestedStep[] = [];
  let left = drawn;
  for (let [step, ...rest] = left; step; [step, ...rest] = left) {
    left = rest;
    if (step.step === 'fragment') {
      nested.push({ ...step, branches: step.branches.map((each) => ({ ...each, steps: nest(each.steps, messages) })) });
      continue;
    }
    const { retries, interaction } = step.traced.message;
    // A send that fails has reached nobody, so that only itself is repeated.
    if (!retries || interaction !== 'synchronous') {
      nested.push(step);
      continue;
    }
    const { awaited, setOff } = consequences(step.traced, messages);
    const isIn = (found: ReadonlySet<TracedMessage>) => (candidate: NestedStep) => {
      const first = firstOf(candidate);
      return first !== undefined && found.has(first);
    };
    const [isAwaited, isSetOff] = [isIn(awaited), isIn(setOff)];
    nested.push({
      ...step,
      awaited: nest(left.filter(isAwaited), messages),
      setOff: nest(left.filter(isSetOff), messages),
    });
    left = left.filter((each) => !isAwaited(each) && !isSetOff(each));
  }
  return nested;
}

/**
 * The steps of a flow with what each retry repeats: the messages that the retried call causes until its reply, as far as
 * they stand in the same list of steps or in a fragment of it. Both demand and latency follow it.
 */
export function nestRetries(flow: Flow): readonly NestedStep[] {
  const { messages } = traceFlow(flow);
  return nest([...asDrawn(flow.steps, messages[Symbol.iterator]())], messages);
}
