import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the pages and the definitions import of this package → its source, and its module in `lib/`. */
const modules: Readonly<Record<string, readonly [source: string, built: string]>> = {
  '#model': ['model/index.ts', 'layer-model'],
  '#books': ['books/index.ts', 'layer-books'],
  '#analysis': ['analysis/index.ts', 'layer-analysis'],
  '#render': ['render/index.ts', 'layer-render'],
  '#publish': ['publish/index.ts', 'layer-publish'],
  casebook: ['doors/casebook.ts', 'casebook'],
  'casebook/analyze': ['doors/analyze.ts', 'analyze'],
  'casebook/render': ['doors/render.ts', 'render'],
  'casebook/node': ['doors/node.ts', 'node'],
};

const absolute = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

/** The folder of this package. */
export const packageFolder = absolute('../../../');

/** Absolute path of a file of the site: `layouts/Page.astro`. */
export const siteFile = (file: string): string => absolute(`../${file}`);

/** File behind an import of this package: the source in a clone, `lib/` where it was installed; `null` for any other import. */
export function ownModule(specifier: string): string | null {
  const found = Object.hasOwn(modules, specifier) ? modules[specifier] : undefined;
  if (!found) return null;
  const source = absolute(`../../${found[0]}`);
  return existsSync(source) ? source : absolute(`../../../lib/${found[1]}.mjs`);
}
