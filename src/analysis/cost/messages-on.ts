import { type DataSize, inBytes, inPerSecond, perMonth, type Topic } from '#model';
import type { LoadPoint } from '../load/index.ts';

const secondsOfAMonth = 1 / inPerSecond(perMonth(1));

/**
 * Bytes that topics carry in a month of 730 h: Σ messages on average × size.
 * @returns undefined where a topic says no size, or how many messages on average isn't known
 */
export const bytesCarried = (topics: readonly Topic[], load: LoadPoint): number | undefined =>
  topics.reduce<number | undefined>((sum, { id, messageSize }) => {
    const mean = load.topics.get(id)?.mean ?? undefined;
    if (sum === undefined || mean === undefined || messageSize === undefined) return undefined;
    return sum + mean * secondsOfAMonth * inBytes(messageSize);
  }, 0);

/** The smallest message of topics. */
export const smallestMessage = (topics: readonly Topic[]): DataSize | undefined =>
  topics.flatMap(({ messageSize }) => messageSize ?? []).sort((a, b) => inBytes(a) - inBytes(b))[0];
