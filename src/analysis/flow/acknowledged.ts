import { parentId } from '#model';
import type { StudyIndex } from '../analyzed-case-study.ts';
import { isSameOrNested } from '../study-index/study-index.ts';
import { isInside, type TracedFlow, type TracedMessage } from './trace-flow.ts';

type Path = TracedMessage['path'];

/** Whether two steps stand in different branches of one fragment, so that one doesn't come before the other. */
function areApart(first: Path, second: Path): boolean {
  const fork = first.findIndex((key, position) => key !== second[position]);
  return fork > 0 && first[fork - 1] === 'branches';
}

/** Whether the element, or the container around it, is a queue or a log. */
function isQueue(index: StudyIndex, id: string): boolean {
  const element = index.element(id);
  const container = element?.kind === 'component' ? index.element(parentId(id) ?? '') : element;
  return container?.kind === 'container' && container.role === 'queue';
}

/** Whether the sender answers its caller between being called and sending: what comes later was not promised. */
function hasAnswered({ messages }: TracedFlow, { message, cause, path }: TracedMessage, position: number): boolean {
  if (!cause) return false;
  return messages
    .slice(messages.indexOf(cause) + 1, position)
    .some(
      ({ message: earlier, path: earlierPath }) =>
        earlier.interaction === 'reply' &&
        isSameOrNested(earlier.source, message.source) &&
        isSameOrNested(earlier.destination, cause.message.source) &&
        !areApart(earlierPath, path),
    );
}

/** What a flow sends without waiting for what comes of it, by whether the sender waits until it is stored. */
export interface SentMessages {
  /** The initiator's answer promises that these are stored. */
  readonly acknowledged: readonly TracedMessage[];
  /** Sent to a queue before the initiator's answer, which doesn't depend on it: the author says `acknowledged: false`. */
  readonly fireAndForget: readonly TracedMessage[];
}

/**
 * A message to a queue or log is acknowledged when an element that the initiator waits for sends it, before it has
 * answered its caller and before the initiator's last answer: that answer promises that it is stored. A flow that draws
 * no answer promises nothing. `acknowledged` on the message says otherwise.
 */
export function sentMessages(traced: TracedFlow, index: StudyIndex): SentMessages {
  const { initiator, messages, lastAnswer } = traced;
  const promised = messages.filter((sent, position) => {
    const { message, cause } = sent;
    if (message.interaction !== 'asynchronous' || hasAnswered(traced, sent, position)) return false;
    const isAwaited = cause ? cause.isAwaited : isInside(initiator, message.source) || position < lastAnswer;
    if (!isAwaited || isInside(initiator, message.destination)) return false;
    return message.acknowledged ?? (isQueue(index, message.destination) && position < lastAnswer);
  });
  const forgotten = messages.filter(
    ({ message }, position) =>
      message.interaction === 'asynchronous' && message.acknowledged === false && position < lastAnswer,
  );
  return { acknowledged: promised, fireAndForget: forgotten };
}
