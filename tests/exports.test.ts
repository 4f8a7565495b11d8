import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

// A name that users may import is a promise: adding one is deliberate, removing or changing one breaks somebody's study.
const root = fileURLToPath(new URL('../', import.meta.url));
const doors = ['casebook', 'analyze', 'render', 'node', 'astro'];

/** `door: name: type` for everything that a door exports, sorted; a long type is cut. */
function surface(): string {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram(
    doors.map((door) => path.join(root, 'src', 'doors', `${door}.ts`)),
    options,
  );
  const checker = program.getTypeChecker();
  return doors
    .flatMap((door) => {
      const file = program.getSourceFile(path.join(root, 'src', 'doors', `${door}.ts`));
      const module = file && checker.getSymbolAtLocation(file);
      if (!file || !module) throw new Error(`There is no door "${door}".`);
      const lines = checker.getExportsOfModule(module).map((exported) => {
        const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
        if (!(symbol.flags & ts.SymbolFlags.Value)) return `${exported.name}: type`;
        return `${exported.name}: ${checker.typeToString(checker.getTypeOfSymbolAtLocation(symbol, file))}`;
      });
      return [`# ${door === 'casebook' ? door : `casebook/${door}`}`, '', ...lines.sort(), ''];
    })
    .join('\n');
}

test('the doors export these names with these types', { timeout: 120_000 }, async () => {
  await expect(surface()).toMatchFileSnapshot('public-surface.md');
});

test('every door has its module in the package', () => {
  const sources = readdirSync(path.join(root, 'src', 'doors')).map((file) => file.replace(/\.ts$/, ''));
  expect(sources.filter((name) => name !== 'config').sort()).toEqual([...doors].sort());
});
