import { isOwnFont } from './fonts.ts';
import { pack } from './pack.ts';
import { type PdfObject, readPdfObjects } from './pdf-objects.ts';
import { refuse } from './pdf-problem.ts';

/**
 * Packs Typst's PDF and lets readers show the document's title instead of its file name.
 * @throws {ToolError} if a font was used that isn't the project's, because another machine would print another document
 */
export function finish(typstPdf: Uint8Array): Uint8Array {
  const { objects, trailer } = readPdfObjects(typstPdf);
  refuseForeignFonts(objects);
  return pack({ objects: objects.map(withoutBorders).map(showingTitle), trailer });
}

/** What Typst says of the lines around each cell is half of a document with tables, and nothing that a reader is told. */
const borders =
  /<<\s*\/O\s*\/Layout\s*(?:\/Border(?:Color|Style|Thickness)\s*(?:\[(?:[^[\]]|\[[^\]]*\])*\]|[^/>]*)\s*)+>>/g;

const withoutBorders = (object: PdfObject): PdfObject =>
  !object.isStream && object.body.includes('/BorderThickness')
    ? { ...object, body: object.body.replace(borders, '').replace(/\/A\s*\[\s*\]/, '') }
    : object;

const showingTitle = (object: PdfObject): PdfObject =>
  /\/Type\s*\/Catalog\b/.test(object.body) && !object.body.includes('/DisplayDocTitle')
    ? { ...object, body: withPreference(object.body) }
    : object;

const withPreference = (catalog: string): string =>
  catalog.includes('/ViewerPreferences')
    ? catalog.replace(/\/ViewerPreferences\s*<</, '$& /DisplayDocTitle true')
    : catalog.replace(/^<</, '<< /ViewerPreferences << /DisplayDocTitle true >>');

/** The embedded fonts without their subset prefixes, sorted. */
function fontNames(objects: readonly PdfObject[]): string[] {
  const names = objects.flatMap(({ body, isStream }) =>
    isStream || !body.includes('/FontDescriptor')
      ? []
      : (/\/FontName\s*\/(?:[A-Z]{6}\+)?([^\s/<>]+)/.exec(body)?.[1] ?? []),
  );
  return [...new Set(names)].sort();
}

function refuseForeignFonts(objects: readonly PdfObject[]): void {
  refuse(
    fontNames(objects)
      .filter((name) => !isOwnFont(name))
      .map((name) => ({
        where: 'the finished PDF',
        what: `It uses the font ${name}, which this machine happens to have; another machine would print another document.`,
        fix: 'Set only "Source Serif 4", "Inter" and "JetBrains Mono" in templates and diagrams, with `fallback: false`.',
      })),
  );
}
