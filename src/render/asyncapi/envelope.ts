import type { Topic } from '#model';

/** A JSON Schema as an author writes it. */
export type JsonSchema = Topic['schema'];

type Json = JsonSchema[string];

const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const propertiesOf = ({ properties }: JsonSchema): Record<string, Json> => (isObject(properties) ? properties : {});
const requiredOf = ({ required }: JsonSchema): readonly Json[] => (Array.isArray(required) ? required : []);

const isEqual = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A schema that closes or composes itself means something else when it is split. */
const isPlain = (schema: JsonSchema): boolean =>
  schema['type'] === 'object' &&
  schema['additionalProperties'] !== false &&
  !['allOf', 'anyOf', 'oneOf', 'if', 'unevaluatedProperties'].some((keyword) => keyword in schema);

/** One field in common is a coincidence. */
const fewest = 2;

/**
 * The fields that every message has, alike and just as required, as a schema of its own; `null` where there are fewer
 * than two messages or two such fields, or where a schema can't be split.
 */
export function envelopeOf(schemas: readonly JsonSchema[]): JsonSchema | null {
  const [first, ...others] = schemas;
  if (!first || others.length === 0 || !schemas.every(isPlain)) return null;
  const isRequired = (schema: JsonSchema, name: string): boolean => requiredOf(schema).includes(name);
  const common = Object.entries(propertiesOf(first)).filter(([name, property]) =>
    others.every(
      (other) => isEqual(propertiesOf(other)[name], property) && isRequired(other, name) === isRequired(first, name),
    ),
  );
  if (common.length < fewest) return null;
  const required = common.map(([name]) => name).filter((name) => isRequired(first, name));
  return {
    title: 'Envelope',
    description: 'What every message has.',
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(common),
  };
}

/** A message's schema as the envelope and what the message adds to it. */
export function withEnvelope(schema: JsonSchema, envelope: JsonSchema, $ref: string): JsonSchema {
  const shared = propertiesOf(envelope);
  const { $schema, title, description, required: _, properties: __, ...rest } = schema;
  const required = requiredOf(schema).filter((name) => typeof name !== 'string' || !(name in shared));
  const properties = Object.fromEntries(Object.entries(propertiesOf(schema)).filter(([name]) => !(name in shared)));
  return {
    ...($schema === undefined ? {} : { $schema }),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    allOf: [{ $ref }, { ...rest, ...(required.length > 0 ? { required } : {}), properties }],
  };
}
