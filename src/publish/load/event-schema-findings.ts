import type { Ajv, ErrorObject } from 'ajv';
import type { CaseStudy, Finding, Topic } from '#model';

type Schema = Topic['schema'];

/** Drafts of JSON Schema by what `$schema` holds; AsyncAPI takes one that names none as draft 07. */
const drafts = {
  'draft-07': async () => (await import('ajv')).Ajv,
  '2019-09': async () => (await import('ajv/dist/2019.js')).Ajv2019,
  '2020-12': async () => (await import('ajv/dist/2020.js')).Ajv2020,
} as const;
type Draft = keyof typeof drafts;

/** What AsyncAPI adds to JSON Schema. */
const added = ['discriminator', 'externalDocs', 'example'];

/** Where the schema of an event isn't JSON Schema, so that what is generated from it could be read by nobody. */
export async function eventSchemaFindings({ topics }: Pick<CaseStudy, 'topics'>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, { name, schema }] of topics.entries())
    if (Object.keys(schema).length > 0)
      for (const { path, problem, fix } of await problemsOf(schema))
        findings.push({
          check: 'event/invalid-schema',
          severity: 'error',
          at: { path: ['topics', index, 'schema', ...path] },
          message: `The schema of "${name}" is not JSON Schema: ${problem}, so neither a code generator nor a reader of asyncapi.yaml can use it.`,
          fix,
        });
  return findings;
}

interface Problem {
  readonly path: readonly (string | number)[];
  /** After a colon: `"requried" is no keyword`. */
  readonly problem: string;
  readonly fix: string;
}

async function problemsOf(schema: Schema): Promise<readonly Problem[]> {
  const named = schema['$schema'] ?? 'draft-07';
  const draft = (Object.keys(drafts) as Draft[]).find((each) => String(named).includes(each));
  if (draft === undefined)
    return [
      {
        path: ['$schema'],
        problem: `${JSON.stringify(named)} is not a draft that AsyncAPI documents are written in`,
        fix: 'Leave $schema out for draft 07, or name draft 2019-09 or 2020-12.',
      },
    ];
  const { ajv, known } = await readerOf(draft);
  for (const keyword of extensionsIn(schema))
    if (!known.has(keyword)) {
      ajv.addKeyword(keyword);
      known.add(keyword);
    }
  if (ajv.validateSchema(schema) !== true) return firstOfEachPlace(ajv.errors ?? []).map(ofError);
  try {
    ajv.compile(schema);
  } catch (error) {
    return [ofRefusal(String(error instanceof Error ? error.message : error))];
  } finally {
    // Another topic may have a schema of the same $id.
    ajv.removeSchema(schema);
  }
  return lackingProperties(schema, []);
}

interface Reader {
  readonly ajv: Ajv;
  /** Names of extensions that it has met. */
  readonly known: Set<string>;
}
const readers = new Map<Draft, Promise<Reader>>();

/** What reads a draft; made once, because it compiles what it holds schemas against. */
function readerOf(draft: Draft): Promise<Reader> {
  const reader = readers.get(draft) ?? makeReader(draft);
  readers.set(draft, reader);
  return reader;
}

async function makeReader(draft: Draft): Promise<Reader> {
  const Reader = await drafts[draft]();
  // Formats are hints, and types in several places are style: neither makes a schema wrong.
  const ajv = new Reader({ allErrors: true, strictTypes: false, strictTuples: false, validateFormats: false });
  ajv.addVocabulary([...added]);
  return { ajv, known: new Set() };
}

/** `x-…`: extensions, which anybody may add anywhere. */
function extensionsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value).filter((key) => key.startsWith('x-'));
  return [...new Set([...own, ...Object.values(value).flatMap(extensionsIn)])];
}

/** Of several errors at one place, the first says what is wrong; the others are the alternatives that failed as well. */
const firstOfEachPlace = (errors: readonly ErrorObject[]): readonly ErrorObject[] =>
  [...new Map(errors.toReversed().map((error) => [error.instancePath, error])).values()]
    .toReversed()
    .filter(({ instancePath }, _, all) => !all.some((other) => other.instancePath.startsWith(`${instancePath}/`)));

function ofError({ instancePath, message = 'it is wrong', params }: ErrorObject): Problem {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const allowed: unknown = params['allowedValues'];
  const place = path.length === 0 ? 'it' : path.join('.');
  return {
    path,
    problem: `${place} ${message}`,
    fix: Array.isArray(allowed) ? `Use ${allowed.join(', ')}.` : 'Write it as the draft has it.',
  };
}

/** What is refused although each keyword by itself is as the draft has it. */
function ofRefusal(message: string): Problem {
  const [, keyword] = /unknown keyword: "(.+)"/.exec(message) ?? [];
  if (keyword !== undefined)
    return {
      path: [],
      problem: `"${keyword}" is no keyword, so it would be ignored`,
      fix: 'Correct its spelling, begin the name of an extension with x-, or take it out.',
    };
  const [, reference] = /can't resolve reference (\S+)/.exec(message) ?? [];
  if (reference !== undefined)
    return {
      path: [],
      problem: `its $ref ${reference} leads nowhere`,
      fix: 'Put what it names under $defs of the same schema.',
    };
  return { path: [], problem: message.replace(/^strict mode: /, ''), fix: 'Write it as the draft has it.' };
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Required fields that an object which lists its fields doesn't have. */
function lackingProperties(schema: Schema, path: Problem['path']): readonly Problem[] {
  const { properties, required, additionalProperties, patternProperties, allOf, anyOf, oneOf, $ref } = schema;
  const isOpen =
    [additionalProperties, patternProperties].some(isSchema) ||
    [allOf, anyOf, oneOf, $ref].some((each) => each !== undefined);
  const fields = isSchema(properties) ? properties : {};
  const lacking =
    isOpen || !isSchema(properties) || !Array.isArray(required)
      ? []
      : required.flatMap((field, index): Problem[] =>
          typeof field === 'string' && !Object.hasOwn(fields, field)
            ? [
                {
                  path: [...path, 'required', index],
                  problem: `it requires "${field}", which it doesn't describe`,
                  fix: `Describe "${field}" under properties, or take it out of required.`,
                },
              ]
            : [],
        );
  const inner = Object.entries(fields).flatMap(([field, each]) =>
    isSchema(each) ? lackingProperties(each, [...path, 'properties', field]) : [],
  );
  const { items } = schema;
  return [...lacking, ...inner, ...(isSchema(items) ? lackingProperties(items, [...path, 'items']) : [])];
}
