import path from 'node:path';
import ts from 'typescript';
import type { Declarations } from './declarations.ts';

/** Where a field is declared: `src/model/risk.ts`, `failuremode`, `revised.severity`. */
interface Place {
  readonly file: string;
  /** Name of the schema or interface, without `Schema`, `Spec` or `Definition`, in lower case. */
  readonly concept: string;
  readonly path: string;
}

const nameOf = (node: ts.Node): string | undefined =>
  (ts.isPropertyAssignment(node) || ts.isPropertySignature(node) || ts.isShorthandPropertyAssignment(node)) &&
  (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
    ? node.name.text
    : undefined;

const conceptOf = (name: string): string => name.replace(/(Schema|Spec|Definition|Fields|Options)$/, '').toLowerCase();

/** The places of a field: several where the variants of an object have it. */
const placesOf = (symbol: ts.Symbol): readonly Place[] =>
  (symbol.declarations ?? []).flatMap((node) => (nameOf(node) === undefined ? [] : (placeOfNode(node) ?? [])));

function placeOfNode(node: ts.Node): Place | null {
  const names: string[] = [];
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const name = nameOf(at);
    if (name !== undefined) names.unshift(name);
    if (
      (ts.isVariableDeclaration(at) || ts.isInterfaceDeclaration(at) || ts.isTypeAliasDeclaration(at)) &&
      ts.isIdentifier(at.name)
    )
      return {
        file: path.basename(at.getSourceFile().fileName),
        concept: conceptOf(at.name.text),
        path: names.join('.'),
      };
  }
  return null;
}

/** The schemas and types that a field is made of: `z.array(cacheSchema)` of `cacheSchema`. */
function* madeOf(node: ts.Node): Generator<ts.Identifier> {
  if (ts.isShorthandPropertyAssignment(node)) yield node.name;
  const made = ts.isPropertyAssignment(node) ? node.initializer : ts.isPropertySignature(node) ? node.type : undefined;
  if (!made) return;
  const found: ts.Identifier[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isObjectLiteralExpression(at) || ts.isTypeLiteralNode(at) || ts.isFunctionLike(at)) return;
    if (ts.isIdentifier(at)) found.push(at);
    ts.forEachChild(at, visit);
  };
  visit(made);
  yield* found;
}

/** Words for a field that only tells variants apart. */
export const alwaysThis = (type: ts.Type): string => (type.isStringLiteral() ? `Always \`${type.value}\`.` : '');

/**
 * The words of a field. They stand once: at the field of the schema or of the interface that authors write, otherwise at
 * the schema or type that the field is made of.
 */
export class Words {
  readonly #declarations: Declarations;
  readonly #known = new Map<string, { readonly place: Place; readonly words: string }[]>();

  constructor(declarations: Declarations) {
    this.#declarations = declarations;
    for (const file of declarations.files) {
      const visit = (node: ts.Node): void => {
        if (nameOf(node) !== undefined) {
          const place = placeOfNode(node);
          const words = declarations.wordsAt(node);
          if (place && words) this.#known.set(place.path, [...(this.#known.get(place.path) ?? []), { place, words }]);
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
  }

  /** Empty when nobody says it. */
  of(symbol: ts.Symbol): string {
    const own = this.#declarations.wordsOf(symbol);
    if (own) return own;
    for (const place of placesOf(symbol)) {
      const words = this.#ofCounterpart(place);
      if (words) return words;
    }
    return this.#ofWhatItIsMadeOf(symbol);
  }

  /** `failureModeSchema` and `FailureModeSpec`, `deploymentNodeSchema` and `NodeSpec` are about the same. */
  #ofCounterpart({ file, concept, path: names }: Place): string {
    const known = this.#known.get(names) ?? [];
    const isSame = (other: string): boolean => other === concept;
    const isPart = (other: string): boolean => other.includes(concept) || concept.includes(other);
    const found =
      known.find((other) => other.place.file === file && isSame(other.place.concept)) ??
      known.find((other) => other.place.file === file && isPart(other.place.concept)) ??
      known.find((other) => isSame(other.place.concept));
    return found?.words ?? '';
  }

  #ofWhatItIsMadeOf(symbol: ts.Symbol): string {
    for (const declaration of symbol.declarations ?? [])
      for (const identifier of madeOf(declaration)) {
        const made = this.#declarations.symbolAt(identifier);
        const words = made?.declarations?.some((node) => node.getSourceFile().fileName.includes('/src/'))
          ? this.#declarations.wordsOf(made)
          : '';
        if (words) return words;
      }
    return '';
  }
}
