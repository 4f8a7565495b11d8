import type { Diagnostic } from './compiler.ts';
import type { PdfProblem } from './pdf-problem.ts';

/** Folder that template names are relative to, the same in this project and in a user's. */
const TEMPLATE_FOLDER = 'templates/typst';

/** Typst's diagnostic in the words of someone who writes case studies or templates. */
export function toProblem({ message, path, position }: Diagnostic): PdfProblem {
  const image = /^images\/(.+)\.svg$/.exec(path)?.[1];
  if (image !== undefined) {
    return {
      where: `the image "${image}"`,
      what: `It can't be read: ${message}.`,
      fix: 'Supply it as a complete, well-formed SVG.',
    };
  }
  const spot = position ? `:${position.line}:${position.column}` : '';
  const where = path === '' ? 'the document' : `${TEMPLATE_FOLDER}/${path}${spot}`;
  const missing = /^file not found \(searched at \/?(.+)\)$/.exec(message)?.[1];
  const missingImage = missing === undefined ? undefined : /^images\/(.+)\.svg$/.exec(missing)?.[1];
  if (missingImage !== undefined) {
    return {
      where,
      what: `The document shows the image "${missingImage}", which it wasn't given.`,
      fix: `Supply an image of that name, or remove the figure.`,
    };
  }
  if (missing !== undefined) {
    return {
      where,
      what: `There is no file "${missing}".`,
      fix: `Add ${TEMPLATE_FOLDER}/${missing}, or correct the name.`,
    };
  }
  return { where, what: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`, fix: fixFor(message) };
}

function fixFor(message: string): string {
  const field = /^dictionary does not contain key "(.+?)"/.exec(message)?.[1];
  if (field !== undefined) {
    return `Use a field that the document's data has, or guard it: \`data.at("${field}", default: none)\`.`;
  }
  const variable = /^unknown variable: (\S+)/.exec(message)?.[1];
  if (variable !== undefined) {
    return `Correct the name, or define or import "${variable}". The parts of a document are in casebook.typ.`;
  }
  const font = /^unknown font family: (.+)/.exec(message)?.[1];
  if (font !== undefined) return 'Use "Source Serif 4", "Inter" or "JetBrains Mono".';
  return "Correct the template; the message is Typst's own, and its reference is at https://typst.app/docs.";
}
