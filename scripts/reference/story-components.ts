import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Concept, ConceptField } from '../../src/cli/reference/concept.ts';
import type { Declarations } from './declarations.ts';

const folder = new URL('../../src/site/story/', import.meta.url);

/** What a story may use without importing it, as `bind.ts` hands it over, with the properties that each takes. */
export function readStoryComponents(declarations: Declarations): readonly Concept[] {
  const source = readFileSync(new URL('bind.ts', folder), 'utf8');
  const files = new Map(
    [...source.matchAll(/^import (\w+) from '(.+\.astro)';$/gm)].map(([, name, file]) => [name, file]),
  );
  const bound = [...source.matchAll(/^ {2}([A-Z]\w+)(?:: withStudy\((\w+), analyzed\))?,$/gm)];
  return bound
    .map(([, name = '', component = name]) => ({ name, file: files.get(component) ?? '' }))
    .filter(({ name }) => name !== 'MermaidFence')
    .map(({ name, file }) => component(name, readFileSync(new URL(file, folder), 'utf8'), declarations));
}

/** Reads `interface Props` of a component; the study is handed in, and isn't the author's to write. */
function component(name: string, astro: string, declarations: Declarations): Concept {
  const script = ts.createSourceFile(`${name}.ts`, astro.split(/^---$/m)[1] ?? '', ts.ScriptTarget.Latest, true);
  const props = script.statements.find(ts.isInterfaceDeclaration);
  if (props?.name.text !== 'Props') throw new Error(`${name}.astro declares no Props.`);
  const fields = props.members.flatMap((member): ConceptField[] =>
    ts.isPropertySignature(member) && member.name.getText() !== 'analyzed'
      ? [
          {
            name: member.name.getText(),
            type: member.type?.kind === ts.SyntaxKind.BooleanKeyword ? 'yes or no' : 'text',
            optional: member.questionToken !== undefined,
            description: declarations.wordsAt(member),
          },
        ]
      : [],
  );
  const given = fields.filter(({ optional }) => !optional).map((field) => ` ${field.name}="…"`);
  return {
    name,
    call: name === 'Aside' ? '<Aside>…</Aside>' : `<${name}${given.join('')} />`,
    description: `In a story: ${lower(declarations.wordsAt(props))}`,
    examples: [],
    fields,
  };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
