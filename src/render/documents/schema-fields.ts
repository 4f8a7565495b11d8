/** A field of an event as a table row; nested fields have dotted names, list items end in `[]`. */
export interface SchemaField {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly meaning: string;
}

interface Schema {
  readonly [keyword: string]: unknown;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a JSON Schema in order of declaration. */
export function* fieldsOf(schema: Schema, prefix = ''): Generator<SchemaField> {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  for (const [key, value] of Object.entries(properties)) {
    if (!isSchema(value)) continue;
    const name = `${prefix}${key}`;
    yield { name, type: typeOf(value), required: required.includes(key), meaning: meaningOf(value) };
    if (isSchema(value['properties'])) yield* fieldsOf(value, `${name}.`);
    const items = value['items'];
    if (isSchema(items) && isSchema(items['properties'])) yield* fieldsOf(items, `${name}[].`);
  }
}

function typeOf(schema: Schema): string {
  const { type, format, items } = schema;
  const name = Array.isArray(type) ? type.join(' or ') : typeof type === 'string' ? type : 'any';
  if (name === 'array' && isSchema(items)) return `list of ${typeOf(items)}`;
  return typeof format === 'string' ? `${name}, ${format}` : name;
}

function meaningOf(schema: Schema): string {
  const values = Array.isArray(schema['enum']) ? `One of ${schema['enum'].join(', ')}.` : '';
  const constant = schema['const'] === undefined ? '' : `Always ${String(schema['const'])}.`;
  const description = typeof schema['description'] === 'string' ? schema['description'] : '';
  return [description, values, constant].filter(Boolean).join(' ');
}
