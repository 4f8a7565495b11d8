import type { Message } from '#model';
import type { TracedMessage } from '../../flow/trace-flow.ts';

type Named = Pick<Message, 'source' | 'destination' | 'description'>;

/** What a saga names a message of flows by: the same call in two flows is one. */
export const callKey = ({ source, destination, description }: Named): string =>
  JSON.stringify([source, destination, description]);

/** Whether a message is among the calls. */
export function isNamedIn(calls: readonly Named[] = []): (traced: TracedMessage) => boolean {
  const keys = new Set(calls.map(callKey));
  return ({ message }) => keys.has(callKey(message));
}
