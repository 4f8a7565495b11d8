import { type Compiler, sharedCompiler } from './compiler.ts';
import { finish } from './finish.ts';
import { missingCharacters } from './missing-characters.ts';
import { networkImports } from './network-imports.ts';
import { type PdfProblem, refuse } from './pdf-problem.ts';
import { toProblem } from './template-problems.ts';

export interface PdfDocument {
  /** Name of the template without its extension, e.g. `case-study`. */
  readonly template: string;
  /** Anything JSON can hold; the template reads it as `json("/data.json")`. For `case-study` it is a `PdfData`. */
  readonly data: unknown;
  /** Name → SVG with resolved colors and fonts (no CSS variables); the template reads `/images/<name>.svg`. */
  readonly images: ReadonlyMap<string, string>;
  /** Path relative to the template folder → Typst source, e.g. `casebook.typ`. See `loadPdfTemplates`. */
  readonly templates: ReadonlyMap<string, string>;
}

export interface RenderPdfOptions {
  /** Told of what can be printed but should be looked at, e.g. characters that no font has. */
  readonly onWarning?: (problem: PdfProblem) => void;
  /** The carrier of Typst; the fastest one of this platform if left out. */
  readonly compiler?: Compiler;
}

/**
 * Sets a document and returns the PDF: tagged, with bookmarks, the same bytes for the same input on every platform.
 * Blocks its thread while Typst works, about a second for a long case study.
 * @throws {ToolError} if the template, an image or the data can't be set
 */
export async function renderPdf(document: PdfDocument, options: RenderPdfOptions = {}): Promise<Uint8Array> {
  const { template, data, images, templates } = document;
  const main = `${template}.typ`;
  refuse(templates.has(main) ? [] : [missingTemplate(main, templates)]);
  refuse(networkImports(templates));
  const files = new Map<string, string>(templates);
  for (const [name, svg] of images) files.set(`images/${name}.svg`, svg);
  files.set('data.json', JSON.stringify(data));
  const compiler = options.compiler ?? (await sharedCompiler());
  const { pdf, diagnostics } = await compiler.compile({ files, main });
  const [fatal, harmless] = partition(
    diagnostics,
    ({ severity, message }) => severity === 'error' || message.startsWith('unknown font family'),
  );
  refuse(fatal.map(toProblem));
  if (pdf === null) throw new Error('Typst returned neither a PDF nor an error.');
  if (options.onWarning) [...harmless.map(toProblem), ...missingCharacters(data)].forEach(options.onWarning);
  return finish(pdf);
}

function missingTemplate(main: string, templates: ReadonlyMap<string, string>): PdfProblem {
  const documentTemplates = [...templates.keys()].filter((path) => !path.includes('/')).sort();
  return {
    where: `templates/typst/${main}`,
    what: 'There is no such template.',
    fix: `Use one of ${documentTemplates.join(', ')}, or add the file.`,
  };
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
