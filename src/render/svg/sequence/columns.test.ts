import { expect, test } from 'vitest';
import type { SequenceStep, SequenceView } from '../../view/view.ts';
import { placeColumns } from './columns.ts';
import { placeRows } from './rows.ts';

const names = ['Order worker', 'Inventory', 'Payment', 'Ledger', 'Mail', 'Audit', 'Stock', 'Search', 'Carrier', 'Log'];

const view = (steps: readonly SequenceStep[], count = names.length): SequenceView => ({
  type: 'sequence',
  key: 'flow',
  title: 'Flow',
  description: 'A flow.',
  participants: names.slice(0, count).map((name) => ({ id: name, name, subtitle: 'Go', look: 'container' })),
  steps,
});

const call = (source: string, destination: string, description: string, detail = ''): SequenceStep => ({
  type: 'message',
  source,
  destination,
  description,
  detail,
  interaction: 'synchronous',
});

test('a message over other lifelines keeps its words whole', () => {
  const wide = view([call('Order worker', 'Payment', 'Authorize(order, amount)')]);
  const { messages } = placeRows(wide, placeColumns(wide), 0);
  expect(messages[0]?.description).toEqual(['Authorize(order,', 'amount)']);
});

test('a latency stands on one line where columns have room for it', () => {
  const narrow = view([call('Order worker', 'Inventory', 'Reserve', 'p50 380 ms · p95 950 ms')], 3);
  const { messages } = placeRows(narrow, placeColumns(narrow), 0);
  expect(messages[0]?.detail).toEqual(['p50 380 ms · p95 950 ms']);
});
