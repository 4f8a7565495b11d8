import type { Concept } from '../../src/cli/reference/concept.ts';
import { conceptPage } from '../../src/cli/reference/concept-page.ts';
import { caseStudyJsonSchema } from './case-study-schema.ts';
import { readConcepts } from './concepts.ts';
import { readDeclarations } from './declarations.ts';
import { readStoryComponents } from './story-components.ts';

/** `decision` and `Decision`, the component, need names that differ in more than a capital letter. */
const pageOf = (name: string): string => (/^[A-Z]/.test(name) ? `story-${name}.md` : `${name}.md`);

const index = (concepts: readonly Concept[]): string =>
  [
    '# Reference',
    '',
    'Everything that a definition, `casebook.config.ts` and a story are written with. `npx casebook explain failureMode` prints the same in the terminal. Written by `scripts/generate-reference.ts` from the declarations.',
    '',
    '| | |',
    '|---|---|',
    ...concepts.map(
      ({ name, call, fields, description }) =>
        `| ${fields.length > 0 ? `[${name}](${pageOf(name)})` : `\`${call}\``} | ${description.replaceAll('|', '\\|')} |`,
    ),
    '',
  ].join('\n');

/** The files of docs/reference as `[name, content]`. */
export function generateReference(): readonly (readonly [file: string, content: string])[] {
  const declarations = readDeclarations(['casebook']);
  const concepts = [...readConcepts(declarations), ...readStoryComponents(declarations)].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return [
    ['README.md', index(concepts)],
    ['case-study.schema.json', `${JSON.stringify(caseStudyJsonSchema(declarations), null, 1)}\n`],
    ['reference.json', `${JSON.stringify(concepts, null, 1)}\n`],
    ...concepts
      .filter(({ fields }) => fields.length > 0)
      .map((concept) => [pageOf(concept.name), conceptPage(concept)] as const),
  ];
}
