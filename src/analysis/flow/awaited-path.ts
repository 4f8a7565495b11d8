import { type Flow, type Message, parentId, runsOnClient } from '#model';
import type { StudyIndex } from '../analyzed-case-study.ts';
import { sentMessages } from './acknowledged.ts';
import { isInside, type TracedMessage, traceFlow } from './trace-flow.ts';

/** What must be up for the flow's initiator to get its answer. */
export interface AwaitedPath {
  /** Elements in order: those that make or receive what the initiator waits for, directly or nested. */
  readonly elements: readonly string[];
  /** By message, the elements of `elements` that it needs. */
  readonly needs: ReadonlyMap<Message, readonly string[]>;
  /** By message that nobody waits for, the elements that it needs: while they are down, what it sets off is delayed. */
  readonly later: ReadonlyMap<Message, readonly string[]>;
  /** Elements that run on the device of whoever uses them: their failure stops nobody else, so they are not counted. */
  readonly clients: readonly string[];
  /** Messages that are sent on the way and may be lost, because the author says so. */
  readonly fireAndForget: readonly Message[];
}

/** Whether the element, or the container around it, runs on somebody's own device. */
function isOnClient(index: StudyIndex, id: string): boolean {
  const element = index.element(id);
  const container = element?.kind === 'component' ? index.element(parentId(id) ?? '') : element;
  return container?.kind === 'container' && runsOnClient(container.role);
}

/**
 * Follows what the initiator waits for: synchronous calls, and messages that its answer promises to be stored. What
 * only an asynchronous message sets off doesn't count, nor do people and their devices.
 */
export function awaitedPath(flow: Flow, index: StudyIndex): AwaitedPath {
  const traced = traceFlow(flow);
  const { acknowledged, fireAndForget } = sentMessages(traced, index);
  const needs = new Map<Message, readonly string[]>();
  const later = new Map<Message, readonly string[]>();
  const clients = new Set<string>();
  const involved = ({ message, cause }: TracedMessage) =>
    cause ? [message.destination] : [message.source, message.destination];
  const isCounted = (id: string): boolean =>
    !isInside(traced.initiator, id) && index.element(id)?.kind !== 'person' && !isOnClient(index, id);
  for (const step of traced.messages) {
    if (step.message.interaction === 'reply') continue;
    const isAwaited = step.isAwaited || acknowledged.includes(step);
    if (isAwaited) for (const id of involved(step)) if (isOnClient(index, id)) clients.add(id);
    const into = isAwaited ? needs : later;
    into.set(step.message, [...(into.get(step.message) ?? []), ...involved(step).filter(isCounted)]);
  }
  return {
    elements: [...new Set([...needs.values()].flat())],
    needs,
    later,
    clients: [...clients],
    fireAndForget: fireAndForget.map(({ message }) => message),
  };
}
