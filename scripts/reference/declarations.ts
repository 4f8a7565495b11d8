import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The sources as the compiler reads them, which is how an editor comes to the descriptions that it shows. */
export interface Declarations {
  readonly checker: ts.TypeChecker;
  /** What a door exports, aliases followed. */
  readonly exportsOf: (door: string) => ReadonlyMap<string, ts.Symbol>;
  /** The words of `/** … *\/`, in one line. */
  readonly wordsOf: (symbol: ts.Symbol) => string;
  /** Each `@example`. */
  readonly examplesOf: (symbol: ts.Symbol) => readonly string[];
  /** The sources of this package. */
  readonly files: readonly ts.SourceFile[];
  /** What a name stands for, imports followed. */
  readonly symbolAt: (name: ts.Identifier) => ts.Symbol | undefined;
  /** The words that stand before a node. */
  readonly wordsAt: (node: ts.Node) => string;
  readonly typeOf: (symbol: ts.Symbol) => ts.Type;
}

const oneLine = (text: string): string =>
  text
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .replace(/\s+/g, ' ')
    .trim();

/** Reads the sources behind the doors. */
export function readDeclarations(doors: readonly string[]): Declarations {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const fileOf = (door: string): string => path.join(root, 'src', 'doors', `${door}.ts`);
  const program = ts.createProgram(doors.map(fileOf), options);
  const checker = program.getTypeChecker();
  const anyFile = program.getSourceFile(fileOf(doors[0] ?? ''));
  return {
    checker,
    exportsOf(door) {
      const file = program.getSourceFile(fileOf(door));
      const module = file && checker.getSymbolAtLocation(file);
      if (!module) throw new Error(`There is no door "${door}".`);
      return new Map(
        checker
          .getExportsOfModule(module)
          .map((exported) => [
            exported.name,
            exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported,
          ]),
      );
    },
    wordsOf: (symbol) => oneLine(ts.displayPartsToString(symbol.getDocumentationComment(checker))),
    examplesOf: (symbol) =>
      symbol
        .getJsDocTags(checker)
        .filter(({ name }) => name === 'example')
        .map(({ text }) => ts.displayPartsToString(text)),
    files: program.getSourceFiles().filter(({ fileName }) => fileName.includes('/src/')),
    symbolAt: (name) => {
      const symbol = ts.isShorthandPropertyAssignment(name.parent)
        ? checker.getShorthandAssignmentValueSymbol(name.parent)
        : checker.getSymbolAtLocation(name);
      return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    },
    wordsAt: (node) =>
      oneLine(
        ts
          .getJSDocCommentsAndTags(node)
          .map((doc) => (ts.isJSDoc(doc) ? (ts.getTextOfJSDocComment(doc.comment) ?? '') : ''))
          .join(' '),
      ),
    typeOf: (symbol) =>
      symbol.flags & ts.SymbolFlags.Value && anyFile
        ? checker.getTypeOfSymbolAtLocation(symbol, anyFile)
        : checker.getDeclaredTypeOfSymbol(symbol),
  };
}
