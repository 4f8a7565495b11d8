import { type ESTree, parseSync } from 'rolldown/utils';
import { isTooDeep } from '#model';

/** What a name at the top level of a module stands for. */
export type Binding =
  /** `const name = value`, or the part of `value` that a destructuring pattern takes: `const { a: { name } } = value`. */
  | { readonly kind: 'value'; readonly value: ESTree.Expression; readonly path: readonly (string | number)[] }
  /** Another name of this module: `export { name as other }`. */
  | { readonly kind: 'local'; readonly name: string }
  /** A name of another module; `null` is the whole module (`import * as name`). */
  | { readonly kind: 'import'; readonly from: string; readonly name: string | null };

/** The parts of a module that lead from one value to the next. */
export interface SourceModule {
  readonly file: string;
  readonly source: string;
  readonly program: ESTree.Program;
  readonly bindings: ReadonlyMap<string, Binding>;
  /** Exported names (`default` included) in order. */
  readonly exports: ReadonlyMap<string, Binding>;
  /** Modules whose names it exports as a whole: `export * from './x.ts'`. */
  readonly exportsAllOf: readonly string[];
  /** Specifiers of all its imports, in order. */
  readonly imports: readonly string[];
}

/** Parses a module; `null` when it isn't TypeScript that can be parsed. */
export function parseModule(file: string, source: string): SourceModule | null {
  if (isTooDeep(source)) return null;
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) return null;
  const bindings = new Map<string, Binding>();
  const exports = new Map<string, Binding>();
  const exportsAllOf: string[] = [];
  const imports: string[] = [];

  for (const statement of program.body) {
    if ('source' in statement && statement.source !== null) imports.push(statement.source.value);
    if (statement.type === 'ImportDeclaration') {
      const from = statement.source.value;
      for (const specifier of statement.specifiers) {
        bindings.set(specifier.local.name, { kind: 'import', from, name: importedName(specifier) });
      }
    } else if (statement.type === 'VariableDeclaration') {
      for (const [name, binding] of declared(statement)) bindings.set(name, binding);
    } else if (statement.type === 'ExportDefaultDeclaration') {
      if (isExpression(statement.declaration)) {
        exports.set('default', { kind: 'value', value: statement.declaration, path: [] });
      }
    } else if (statement.type === 'ExportAllDeclaration') {
      const from = statement.source.value;
      if (statement.exported === null) exportsAllOf.push(from);
      else exports.set(nameOf(statement.exported), { kind: 'import', from, name: null });
    } else if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration?.type === 'VariableDeclaration') {
        for (const [name, binding] of declared(statement.declaration)) {
          bindings.set(name, binding);
          exports.set(name, binding);
        }
      }
      for (const { local: inner, exported } of statement.specifiers) {
        const from = statement.source?.value;
        const name = nameOf(inner);
        exports.set(nameOf(exported), from === undefined ? { kind: 'local', name } : { kind: 'import', from, name });
      }
    }
  }
  return { file, source, program, bindings, exports, exportsAllOf, imports };
}

function importedName(specifier: ESTree.ImportDeclarationSpecifier): string | null {
  if (specifier.type === 'ImportNamespaceSpecifier') return null;
  return specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported);
}

function* declared({ declarations }: ESTree.VariableDeclaration): Generator<[string, Binding]> {
  for (const { id, init } of declarations) if (init !== null) yield* taken(id, init, []);
}

/** The names that a pattern takes out of a value, each with the path to it. */
function* taken(
  pattern: ESTree.BindingPattern,
  value: ESTree.Expression,
  path: readonly (string | number)[],
): Generator<[string, Binding]> {
  if (pattern.type === 'Identifier') yield [pattern.name, { kind: 'value', value, path }];
  if (pattern.type === 'AssignmentPattern') yield* taken(pattern.left, value, path);
  if (pattern.type === 'ObjectPattern') {
    for (const property of pattern.properties) {
      if (property.type === 'Property') {
        const key = keyName(property.key);
        if (key !== null) yield* taken(property.value, value, [...path, key]);
      }
    }
  }
  if (pattern.type === 'ArrayPattern') {
    for (const [index, element] of pattern.elements.entries()) {
      if (element !== null && element.type !== 'RestElement') yield* taken(element, value, [...path, index]);
    }
  }
}

/** The name of a property when it is written out: `a`, `'a'`, `1`; `null` when it is computed. */
export function keyName(key: ESTree.PropertyKey): string | null {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number')
    ? String(key.value)
    : null;
}

const nameOf = (name: ESTree.ModuleExportName): string => (name.type === 'Literal' ? name.value : name.name);

const isExpression = (declaration: ESTree.ExportDefaultDeclarationKind): declaration is ESTree.Expression =>
  !['FunctionDeclaration', 'TSDeclareFunction', 'ClassDeclaration', 'TSInterfaceDeclaration'].includes(
    declaration.type,
  );
