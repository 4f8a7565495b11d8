import type { Flow, FlowStep, Message } from '#model';
import { isSameOrNested } from '../study-index/study-index.ts';

/** A message with what set it off. */
export interface TracedMessage {
  readonly message: Message;
  /** Path inside the flow, e.g. `['steps', 2, 'branches', 0, 'steps', 1]`. */
  readonly path: readonly (string | number)[];
  /** The latest earlier message that reached its source; `null` when the source acts of its own accord. */
  readonly cause: TracedMessage | null;
  /**
   * Whether the initiator waits for it: it and everything that led to it are synchronous. What another element does of
   * its own accord before the initiator's last answer is waited for too: a worker that polls while a request is held.
   */
  readonly isAwaited: boolean;
}

export interface TracedFlow {
  /** Id of the element that starts the flow; `null` when the flow has no message. */
  readonly initiator: string | null;
  /** In order, fragments opened. */
  readonly messages: readonly TracedMessage[];
  /** Position of the last message that tells the initiator something; −1 when none does. */
  readonly lastAnswer: number;
}

function* located(
  steps: readonly FlowStep[],
  path: readonly (string | number)[],
): Generator<{ message: Message; path: readonly (string | number)[] }> {
  for (const [index, step] of steps.entries()) {
    const at = [...path, index];
    if (step.step === 'message') yield { message: step, path: at };
    else if (step.step !== 'note')
      for (const [branch, { steps: inner }] of step.branches.entries())
        yield* located(inner, [...at, 'branches', branch, 'steps']);
  }
}

export const isInside = (initiator: string | null, id: string): boolean =>
  initiator !== null && isSameOrNested(id, initiator);

/** Whether the message tells the initiator something. */
const isAnswer = (initiator: string | null, { source, destination }: Message): boolean =>
  isInside(initiator, destination) && !isInside(initiator, source);

/** Follows cause and effect through a flow. A component and its container count as one when messages are matched. */
export function traceFlow(flow: Flow): TracedFlow {
  const steps = [...located(flow.steps, ['steps'])];
  const initiator = steps[0]?.message.source ?? null;
  const lastAnswer = steps.findLastIndex(({ message }) => isAnswer(initiator, message));
  const messages: TracedMessage[] = [];
  for (const [position, { message, path }] of steps.entries()) {
    const { source, interaction } = message;
    const cause =
      messages.findLast(
        ({ message: earlier }) => earlier.interaction !== 'reply' && isSameOrNested(earlier.destination, source),
      ) ?? null;
    const isCallerAwaited = cause ? cause.isAwaited : isInside(initiator, source) || position < lastAnswer;
    messages.push({ message, path, cause, isAwaited: interaction === 'synchronous' && isCallerAwaited });
  }
  return { initiator, messages, lastAnswer };
}

/**
 * Messages whose time the initiator spends waiting for the flow to be over. A flow is over when its initiator has got
 * its last message: an answer, or a notification that asynchronous steps lead to. Those steps count, then, and so do
 * the calls made on the way. A flow that tells its initiator nothing is over after its calls, or with its last message
 * when it makes none.
 */
export function messagesUntilAnswered({ initiator, messages }: TracedFlow): ReadonlySet<Message> {
  const answers = messages.filter(({ message }) => isAnswer(initiator, message));
  const makesCalls = messages.some(({ message, isAwaited }) => isAwaited && isInside(initiator, message.source));
  const ends = answers.length > 0 || makesCalls ? answers : messages.slice(-1);
  const counted = new Set<TracedMessage>();
  for (const end of ends)
    for (let message: TracedMessage | null = end; message && !counted.has(message); message = message.cause)
      counted.add(message);
  const lastEnd = ends.at(-1);
  for (const traced of messages) {
    const isMadeOnTheWay = traced.cause ? counted.has(traced.cause) : traced.isAwaited;
    if (traced.message.interaction === 'synchronous' && isMadeOnTheWay) counted.add(traced);
    if (traced === lastEnd) break;
  }
  return new Set(messages.filter((traced) => counted.has(traced)).map(({ message }) => message));
}
