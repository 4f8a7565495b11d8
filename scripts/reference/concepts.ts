import ts from 'typescript';
import type { Concept, ConceptField } from '../../src/cli/reference/concept.ts';
import type { Declarations } from './declarations.ts';
import { TypeWords } from './type-words.ts';
import { alwaysThis, Words } from './words.ts';

const deepest = 6;

/** Every builder that the door `casebook` exports, with the fields of what it takes. */
export function readConcepts(declarations: Declarations): readonly Concept[] {
  const builders = [...declarations.exportsOf('casebook')].flatMap(([name, symbol]) => {
    if (!(symbol.flags & ts.SymbolFlags.Value)) return [];
    const [signature] = declarations.typeOf(symbol).getCallSignatures();
    return [{ name, symbol, signature }];
  });
  const words = new Words(declarations);
  const typeWords = new TypeWords(
    declarations.checker,
    new Map(builders.flatMap(({ name, signature }) => (signature ? [[name, signature.getReturnType()] as const] : []))),
  );

  function* fieldsOf(type: ts.Type, before: string, depth: number): Generator<ConceptField> {
    if (depth > deepest) return;
    const fields = declarations.checker.getPropertiesOfType(type);
    for (const field of fields) {
      const fieldType = declarations.typeOf(field);
      const name = `${before}${field.name}`;
      yield {
        name,
        type: typeWords.words(fieldType),
        optional: Boolean(field.flags & ts.SymbolFlags.Optional) || isUndefinedToo(fieldType),
        description: words.of(field) || alwaysThis(fieldType),
      };
      for (const [between, inner] of typeWords.written(fieldType))
        yield* fieldsOf(inner, `${name}${between}.`, depth + 1);
    }
  }

  return builders.map(({ name, symbol, signature }) => {
    const parameters = signature?.parameters ?? [];
    const fields = parameters.flatMap((parameter) =>
      [...typeWords.written(declarations.typeOf(parameter), 0, isObject(declarations.typeOf(parameter)))].flatMap(
        ([between, type]) => [...fieldsOf(type, between.replace(/^\./, '') && `${between.replace(/^\./, '')}.`, 0)],
      ),
    );
    return {
      name,
      call: signature ? `${name}(${parameters.map(nameOfParameter).join(', ')})` : name,
      description: declarations.wordsOf(symbol),
      examples: declarations.examplesOf(symbol),
      fields: withoutRepetition(fields),
    };
  });
}

/** What a builder takes and what it returns may have the same fields; an element or formula that it takes is no object of its own. */
const isObject = (type: ts.Type): boolean => {
  const names = new Set(type.getProperties().map(({ name }) => name));
  return !['op', 'provenance', 'dimension', 'source', 'kind'].some((name) => names.has(name));
};

/** A parameter that is taken apart has no name of its own. */
const nameOfParameter = ({ name, valueDeclaration }: ts.Symbol): string => {
  const isRest = valueDeclaration && ts.isParameter(valueDeclaration) && valueDeclaration.dotDotDotToken;
  return `${isRest ? '…' : ''}${name.startsWith('__') ? 'spec' : name}`;
};

const isUndefinedToo = (type: ts.Type): boolean =>
  type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);

/** Variants of an object have fields in common: each is listed once, and needn't be given where one variant goes without. */
function withoutRepetition(fields: readonly ConceptField[]): readonly ConceptField[] {
  const byName = Map.groupBy(fields, ({ name }) => name);
  return [...byName].map(([name, same]) => ({
    name,
    type: [...new Set(same.map(({ type }) => type))].join(' or '),
    optional: same.some(({ optional }) => optional),
    description: [...new Set(same.map(({ description }) => description).filter(Boolean))].join(' '),
  }));
}
