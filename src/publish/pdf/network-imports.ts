import type { PdfProblem } from './pdf-problem.ts';

/** Packages that a template would fetch while it is compiled; a build must not depend on the network. */
export function networkImports(templates: ReadonlyMap<string, string>): PdfProblem[] {
  const problems: PdfProblem[] = [];
  for (const [path, source] of templates) {
    for (const [index, line] of source.split('\n').entries()) {
      const name = /\b(?:import|include)\s+"(@[^"]+)"/.exec(line)?.[1];
      if (name === undefined) continue;
      problems.push({
        where: `templates/typst/${path}:${index + 1}`,
        what: `The template imports ${name} from the network.`,
        fix: 'Copy what you need from the package into a file beside the template, and import that.',
      });
    }
  }
  return problems;
}
