import ts from 'typescript';
import { z } from 'zod';
import { caseStudySchema } from '#model';
import type { Declarations } from './declarations.ts';
import { alwaysThis, Words } from './words.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema of `case-study.json`: what the schema of a case study gives, with the words of its declarations. The
 * notes for the interview are part of a definition, but not of what is published.
 */
export function caseStudyJsonSchema(declarations: Declarations): Schema {
  const schema = z.toJSONSchema(caseStudySchema.omit({ interview: true }), { io: 'output', unrepresentable: 'any' });
  const type = declarations.exportsOf('casebook').get('CaseStudy');
  if (!type) throw new Error('The door exports no CaseStudy.');
  describe(schema, declarations.typeOf(type), declarations, new Words(declarations), schema.$defs ?? {});
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A case study of Casebook',
    description: 'case-study.json, as `casebook generate` writes it: the definition as data, references as ids.',
    ...schema,
  };
}

/** Follows schema and type side by side, and writes the words of each field beside its schema. */
function describe(
  schema: Schema,
  type: ts.Type,
  declarations: Declarations,
  words: Words,
  shared: Record<string, Schema>,
): void {
  const { checker } = declarations;
  const types = (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
  const go = (inner: Schema | undefined, innerTypes: readonly ts.Type[]): void => {
    for (const each of innerTypes) if (inner) describe(inner, each, declarations, words, shared);
  };
  const reference = typeof schema.$ref === 'string' ? shared[schema.$ref.replace('#/$defs/', '')] : undefined;
  if (reference && !described.has(reference)) {
    described.add(reference);
    go(reference, types);
  }
  for (const variant of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) go(variant, types);
  for (const each of types) {
    if (checker.isArrayType(each) || checker.isTupleType(each)) {
      const elements = checker.getTypeArguments(each as ts.TypeReference);
      for (const items of [schema.items, ...(schema.prefixItems ?? [])].flat())
        if (typeof items === 'object') go(items, elements);
    }
    const value = checker.getIndexTypeOfType(each, ts.IndexKind.String);
    if (value && typeof schema.additionalProperties === 'object') go(schema.additionalProperties, [value]);
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      const field = checker.getPropertyOfType(each, name);
      if (!field || typeof inner !== 'object' || !isVariant(schema, each, checker)) continue;
      const fieldType = declarations.typeOf(field);
      inner.description ??= words.of(field) || alwaysThis(fieldType);
      go(inner, [fieldType]);
    }
  }
}

const described = new Set<Schema>();

/** Whether the object has the fields of this variant, and says to be of its kind. */
const isVariant = (schema: Schema, type: ts.Type, checker: ts.TypeChecker): boolean =>
  Object.entries(schema.properties ?? {}).every(([name, inner]) => {
    const field = checker.getPropertyOfType(type, name);
    if (!field) return false;
    const fieldType = checker.getTypeOfSymbol(field);
    return (
      typeof inner !== 'object' ||
      inner.const === undefined ||
      !fieldType.isStringLiteral() ||
      fieldType.value === inner.const
    );
  });
