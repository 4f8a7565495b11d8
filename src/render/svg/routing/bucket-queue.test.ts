import { expect, test } from 'vitest';
import { BucketQueue } from './bucket-queue.ts';

function drained(queue: BucketQueue): number[] {
  const items: number[] = [];
  for (let item = queue.pop(); item >= 0; item = queue.pop()) items.push(item);
  return items;
}

test('items leave by cost, and the latest first among equals', () => {
  const queue = new BucketQueue();
  for (const [item, cost] of [
    [1, 30],
    [2, 10],
    [3, 30],
    [4, 20],
  ] as const)
    queue.push(item, cost);
  expect(drained(queue)).toEqual([2, 4, 3, 1]);
});

test('costs and numbers of items beyond the first reservation are kept', () => {
  const queue = new BucketQueue();
  for (let item = 0; item < 10_000; item += 1) queue.push(item, 20_000 - item);
  expect(drained(queue)).toEqual(Array.from({ length: 10_000 }, (_, index) => 9_999 - index));
});

test('a reset queue holds nothing of the search before', () => {
  const queue = new BucketQueue();
  queue.push(1, 5);
  queue.push(2, 9);
  queue.pop();
  queue.reset(0);
  queue.push(3, 9);
  expect(drained(queue)).toEqual([3]);
});
