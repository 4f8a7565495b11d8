import ts from 'typescript';

/** What a value is made with, told by the fields that it has. */
const made: readonly (readonly [fields: readonly string[], words: string])[] = [
  [['amount', 'currency'], "money: `usd('3.50')`"],
  [['provenance', 'source'], "origin: `stated('…')` or `measured({ … })`"],
  [['op', 'unit'], 'formula: a driver, `product(…)`, `quantity(…)`'],
  [['priceId', 'unit'], "`price('…')`"],
  [['limitId'], "`limit('…')`"],
  [['offerId'], "`offer('…')`"],
  [['step'], 'step: `call(…)`, `reply(…)`, `parallel(…)`'],
  [['node', 'id'], 'node: `deploymentNode(…)`, `containerInstance(…)`'],
];

/** References: a value of which a few fields are asked for. */
const references: Readonly<Record<string, string>> = {
  id: 'what has an id',
  'id,kind': 'requirement',
  'id,steps': 'flow',
  'id,event': 'topic',
  'event,id': 'topic',
  'id,number,title': 'decision',
};

const quantities: Readonly<Record<string, string>> = {
  duration: 'duration: `ms(5)`, `hours(2)`',
  rate: 'rate: `perSecond(3)`',
  'data-size': 'size: `gigabytes(100)`',
  fraction: 'share: `percent(99.9)`',
  money: "money: `usd('3.50')`",
  count: "`count(10_000, 'users')`",
};

const requirementKinds = ['functional', 'quality', 'constraint'];
const elementKinds = ['person', 'software-system', 'container', 'component'];

export const literalOf = (type: ts.Type | undefined): string | undefined =>
  type?.isStringLiteral() ? type.value : undefined;

/** The compiler lists literals in the order in which it met them: they are sorted, and stand after everything else. */
const byLiteral = (a: string, b: string): number => {
  const isLiteral = (text: string): number => (/^`'/.test(text) ? 1 : 0);
  return isLiteral(a) - isLiteral(b) || (a < b ? -1 : 1);
};

/** Says types in words, and which of them have fields of their own to be listed. */
export class TypeWords {
  readonly #checker: ts.TypeChecker;
  /** Fields of what a builder returns → the builder. */
  readonly #builders: ReadonlyMap<string, string>;

  constructor(checker: ts.TypeChecker, builders: ReadonlyMap<string, ts.Type>) {
    this.#checker = checker;
    this.#builders = new Map(
      [...builders].flatMap(([name, type]) => {
        const fields = this.#fieldsOf(type);
        return fields.length > 2 ? [[fields.join(), name] as const] : [];
      }),
    );
  }

  #fieldsOf(type: ts.Type): readonly string[] {
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
    return this.#checker
      .getPropertiesOfType(type)
      .map(({ name }) => name)
      .sort();
  }

  #typeOfField(type: ts.Type, name: string): ts.Type | undefined {
    const field = type.getProperty(name);
    return field && this.#checker.getTypeOfSymbol(field);
  }

  /** What makes a value of the type; undefined for what an author writes as an object. */
  #madeBy(type: ts.Type): string | undefined {
    const fields = this.#fieldsOf(type);
    if (fields.length === 0) return undefined;
    const dimension = literalOf(this.#typeOfField(type, 'dimension'));
    if (dimension !== undefined) return quantities[dimension];
    const kind = literalOf(this.#typeOfField(type, 'kind'));
    if (kind !== undefined && elementKinds.includes(kind)) return 'element';
    if (kind !== undefined && requirementKinds.includes(kind)) return 'requirement';
    const known = made.find(([needed]) => needed.every((name) => fields.includes(name)))?.[1];
    if (known !== undefined) return known;
    const builder = this.#builders.get(fields.join());
    return builder === undefined ? references[fields.join()] : `\`${builder}(…)\``;
  }

  /** The types that a value may have, without `undefined`; readonly wrappers and type parameters are looked through. */
  alternatives(type: ts.Type): readonly ts.Type[] {
    const seen = type.flags & ts.TypeFlags.TypeParameter ? (this.#checker.getBaseConstraintOfType(type) ?? type) : type;
    return seen.isUnion() ? seen.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined)) : [seen];
  }

  /** Objects whose fields an author writes, with what stands between the name and theirs: `[]` in lists, `.<id>` in records. */
  *written(type: ts.Type, depth = 0, isParameter = false): Generator<readonly [between: string, type: ts.Type]> {
    if (depth > 4) return;
    for (const each of this.alternatives(type)) {
      if ((!isParameter && this.#madeBy(each) !== undefined) || each.getCallSignatures().length > 0) continue;
      if (this.#checker.isArrayType(each) || this.#checker.isTupleType(each)) {
        for (const element of this.#checker.getTypeArguments(each as ts.TypeReference))
          for (const [between, inner] of this.written(element, depth + 1)) yield [`[]${between}`, inner];
        continue;
      }
      if (!(each.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) continue;
      const value = this.#valueOf(each);
      if (value) for (const [between, inner] of this.written(value, depth + 1)) yield [`.<id>${between}`, inner];
      else if (this.#checker.getPropertiesOfType(each).length > 0) yield ['', each];
    }
  }

  /** The values of a record. */
  #valueOf(type: ts.Type): ts.Type | undefined {
    const indexed = this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (indexed) return indexed;
    const [key, value] =
      type.aliasSymbol?.name === 'Readonly' ? this.#record(type.aliasTypeArguments?.[0]) : this.#record(type);
    return key && key.flags & ts.TypeFlags.TypeParameter ? value : undefined;
  }

  #record(type: ts.Type | undefined): readonly (ts.Type | undefined)[] {
    return type?.aliasSymbol?.name === 'Record' ? (type.aliasTypeArguments ?? []) : [];
  }

  /** The type in words. */
  words(type: ts.Type, depth = 0): string {
    if (depth > 4) return '…';
    const alternatives = this.alternatives(type);
    if (alternatives.length > 2 && alternatives.every((each) => each.isNumberLiteral())) {
      const values = alternatives.flatMap((each) => (each.isNumberLiteral() ? [each.value] : []));
      return `\`${Math.min(...values)}\` to \`${Math.max(...values)}\``;
    }
    if (alternatives.filter((each) => each.isStringLiteral()).length > 24) return 'an id of the book';
    if (alternatives.some(({ flags }) => flags & ts.TypeFlags.Null) && alternatives.length > 3) return 'JSON';
    const words = [...new Set(alternatives.map((each) => this.#wordsOfOne(each, depth + 1)))].sort(byLiteral);
    return words.join(' or ').replace(/`true` or `false`|`false` or `true`/, 'yes or no');
  }

  #wordsOfOne(type: ts.Type, depth: number): string {
    if (type.isStringLiteral()) return `\`'${type.value}'\``;
    if (type.isNumberLiteral()) return `\`${type.value}\``;
    if (type.flags & ts.TypeFlags.BooleanLiteral) return `\`${this.#checker.typeToString(type)}\``;
    if (type.flags & ts.TypeFlags.String || type.flags & ts.TypeFlags.TemplateLiteral) return 'text';
    if (type.flags & ts.TypeFlags.Number) return 'number';
    if (type.flags & ts.TypeFlags.Null) return '`null`';
    if (type.getCallSignatures().length > 0) return 'function';
    const madeBy = this.#madeBy(type);
    if (madeBy !== undefined) return madeBy;
    if (this.#checker.isTupleType(type))
      return `list: ${this.#checker
        .getTypeArguments(type as ts.TypeReference)
        .map((each) => this.words(each, depth))
        .join('; ')}`;
    if (this.#checker.isArrayType(type))
      return `list of ${this.#checker
        .getTypeArguments(type as ts.TypeReference)
        .map((each) => this.words(each, depth))
        .join('; ')}`;
    const value = this.#valueOf(type);
    if (value) return `record by id of ${this.words(value, depth)}`;
    return 'fields below';
  }
}
