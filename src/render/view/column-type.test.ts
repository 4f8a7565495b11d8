import { expect, test } from 'vitest';
import { shortType } from './column-type.ts';

test.each([
  ['timestamp with time zone', 'timestamptz'],
  ['timestamp(3) with time zone[]', 'timestamptz(3)[]'],
  ['timestamp without time zone', 'timestamp'],
  ['time without time zone', 'time'],
  ['character varying(8)', 'varchar(8)'],
  ['character(2)', 'char(2)'],
  ['double precision', 'float8'],
  ['integer[]', 'int[]'],
  ['numeric(10,2)', 'numeric(10,2)'],
  ['interval', 'interval'],
])('"%s" is drawn as "%s"', (type, short) => {
  expect(shortType(type)).toBe(short);
});
