import type { Concept, ConceptField } from './concept.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = ({ name, type, optional, description }: ConceptField): string =>
  `| \`${name}\`${optional ? '' : ' \\*'} | ${cell(type)} | ${cell(description)} |`;

/** The page of a builder, as docs/reference holds it and `casebook explain` prints it. */
export function conceptPage({ name, call, description, examples, fields }: Concept): string {
  return [
    `# ${name}`,
    '',
    `\`${call}\``,
    '',
    description,
    '',
    ...examples.flatMap((example) => ['```ts', example, '```', '']),
    ...(fields.length > 0
      ? ['| field | holds | meaning |', '|---|---|---|', ...fields.map(row), '', '\\* has to be given.', '']
      : []),
  ].join('\n');
}

/** One field, as `casebook explain failureMode.severity` prints it. */
export const fieldText = (concept: Concept, { name, type, optional, description }: ConceptField): string =>
  [
    `${concept.name} › ${name}`,
    `  meaning  ${description}`,
    `  holds    ${type}${optional ? '; may be left out' : ''}`,
    `  see      npx casebook explain ${concept.name}`,
    '',
  ].join('\n');
