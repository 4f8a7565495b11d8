import { expect, test } from 'vitest';
import { ordersTable } from '../../sound-schema.ts';
import { allowedInColumn } from './allowed-values.ts';

const column = { ...ordersTable.columns[0]!, name: 'state', type: 'text' };

// As PostgreSQL 18 prints the conditions.
test.each<[string, readonly string[] | undefined]>([
  ["(state = ANY (ARRAY['on'::text, 'off'::text]))", ['on', 'off']],
  ["((state)::text = ANY ((ARRAY['on'::character varying, 'it''s'::character varying])::text[]))", ['on', "it's"]],
  ["((state)::text = ANY (ARRAY['aa'::text, 'bb'::text]))", ['aa', 'bb']],
  ["((state IS NULL) OR (state = ANY (ARRAY['on'::text, 'off'::text])))", ['on', 'off']],
  ["(\"state\" = ANY (ARRAY['on'::text, 'off'::text]))", ['on', 'off']],
  ["(other = ANY (ARRAY['on'::text, 'off'::text]))", undefined],
  ["(lower(state) = ANY (ARRAY['on'::text, 'off'::text]))", undefined],
  ["(state <> ALL (ARRAY['on'::text, 'off'::text]))", undefined],
  ["((id IS NOT NULL) OR (state = ANY (ARRAY['on'::text, 'off'::text])))", undefined],
  ["((state = ANY (ARRAY['on'::text])) OR (other = ANY (ARRAY['off'::text])))", undefined],
  ["((id IS NULL) OR (state = ANY (ARRAY['on'::text, 'off'::text])))", undefined],
  ['(state = ANY (ARRAY[1, 2]))', undefined],
])('%s', (expression, values) => {
  expect(allowedInColumn({ ...ordersTable, checks: [{ name: 'c', expression }] }, column)?.values).toEqual(values);
});

test('what a column holds when nobody sets it is its default', () => {
  const table = {
    ...ordersTable,
    checks: [{ name: 'c', expression: "(state = ANY (ARRAY['on'::text, 'off'::text]))" }],
  };
  expect(allowedInColumn(table, { ...column, default: "'on'::text" })?.initial).toBe('on');
  expect(allowedInColumn(table, { ...column, default: 'initial_state()' })?.initial).toBeUndefined();
});
