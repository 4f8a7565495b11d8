import type { Column, Table, Topic } from '#model';

/** What a column or a field of an event may hold, and what it holds when nobody sets it. */
export interface AllowedValues {
  readonly values: readonly string[];
  readonly initial: string | undefined;
}

const literals = (text: string): readonly string[] =>
  [...text.matchAll(/'((?:[^']|'')*)'::/g)].map(([, value = '']) => value.replaceAll("''", "'"));

/** `((status)::text = ANY (ARRAY['a'::text, 'b'::text]))`, as PostgreSQL prints `status IN ('a', 'b')`; NULL may be allowed. */
const oneOf =
  /^\((?:\("?([^\s"()]+)"? IS NULL\) OR \()?\(?"?([^\s"()]+)"?\)?(?:::text)? = ANY \(+ARRAY\[((?:'(?:[^']|'')*'::[\w ]+(?:, )?)+)\](?:\)::text\[\])?\)+$/;

/** What the column may hold, where an enum type or a `CHECK` lists it. */
export function allowedInColumn({ checks }: Table, { name, values, default: initial }: Column): AllowedValues | null {
  const listed =
    values ??
    checks.flatMap(({ expression }) => {
      const [, nullable = name, column, list = ''] = oneOf.exec(expression) ?? [];
      return column === name && nullable === name ? literals(list) : [];
    });
  return listed.length === 0 ? null : { values: listed, initial: literals(initial ?? '')[0] };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the field of an event may hold, where its JSON Schema has an `enum` of words; `order.status` is nested. */
export function allowedInField({ schema }: Topic, path: string): AllowedValues | null {
  const field = path
    .split('.')
    .reduce<unknown>(
      (outer, key) => (isObject(outer) && isObject(outer['properties']) ? outer['properties'][key] : null),
      schema,
    );
  if (!isObject(field) || !Array.isArray(field['enum'])) return null;
  const values = field['enum'].filter((value) => typeof value === 'string');
  const initial = field['default'];
  return { values, initial: typeof initial === 'string' ? initial : undefined };
}
