import { expect, test } from 'vitest';
import type { Inline } from './inline.ts';
import { parted } from './parted.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });

test('A long name parts after its points, strokes and lines, where a letter follows', () => {
  expect(parted([text('the ordering.orders_v2.id/2026-11-22:now of it')])).toEqual([
    {
      type: 'text',
      text: 'the ordering.orders_v2.id/2026-11-22:now of it',
      parts: ['the ordering.', 'orders_', 'v2.', 'id/2026-11-22:', 'now of it'],
    },
  ]);
});

test('Short names and words without a joint stay as they are', () => {
  const cell = [text('orders.id, and interoperability')];
  expect(parted(cell)).toEqual(cell);
});

test('Names part within what is strong or linked, and never in code', () => {
  const name = 'inventory.reservations';
  const parts = ['inventory.', 'reservations'];
  expect(
    parted([
      { type: 'strong', content: [text(name)] },
      { type: 'link', url: '#x', content: [text(name)] },
      { type: 'code', text: name },
    ]),
  ).toEqual([
    { type: 'strong', content: [{ type: 'text', text: name, parts }] },
    { type: 'link', url: '#x', content: [{ type: 'text', text: name, parts }] },
    { type: 'code', text: name },
  ]);
});
