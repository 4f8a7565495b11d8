import { crowsFoot } from '../view/crows-foot.ts';
import { generatedIds } from '../view/generated-ids.ts';
import type { Entity, EntityColumn, EntityRelation, EntityView } from '../view/view.ts';
import { accessibleText } from './accessible-text.ts';
import { mermaidLabel } from './escape.ts';

const keys = { primary: ' PK', foreign: ' FK', 'primary-foreign': ' PK, FK', unique: ' UK' } as const;

/** The short names that everybody writes for PostgreSQL's long ones. */
const shortTypes: readonly (readonly [RegExp, string])[] = [
  [/^character varying/u, 'varchar'],
  [/^timestamp(\(\d\))? with time zone/u, 'timestamptz$1'],
  [/^timestamp(\(\d\))? without time zone/u, 'timestamp$1'],
  [/^time(\(\d\))? with time zone/u, 'timetz$1'],
  [/^time(\(\d\))? without time zone/u, 'time$1'],
  [/^double precision/u, 'double'],
  [/^character(?=\(|$)/u, 'char'],
];

/** One word of letters, digits and underscores, as attributes want it; what can't be said that way is commented. */
const asWord = (text: string): string => text.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^(?!\p{L})/u, 'x');

/** A type may have one length and be an array; a precision with a comma can't be said and is left to the comment. */
function asType(type: string): string {
  const short = shortTypes.reduce((text, [long, replacement]) => text.replace(long, replacement), type);
  const [, base = '', length = '', array = ''] = /^(.*?)(?:(\(\d+\))|\(.*\))?((?:\[\])*)$/u.exec(short) ?? [];
  return `${asWord(base)}${length}${array}`;
}

function attributeLine({ name, type, key, nullable }: EntityColumn): string {
  const word = asWord(name);
  const remarks = [word === name ? '' : name, type.includes(',') ? type : '', nullable ? 'nullable' : ''];
  const comment = remarks.filter((remark) => remark !== '').join(', ');
  return `${asType(type)} ${word}${key === null ? '' : keys[key]}${comment === '' ? '' : ` ${mermaidLabel(comment)}`}`;
}

/** The name of an entity is the one quoted text in Mermaid that may not hold a percent sign. */
const entityLabel = (label: string): string => mermaidLabel(label).replaceAll('%', '#37;');

const entityLines = ({ id, name, note, columns }: Entity, idOf: (id: string) => string): string[] => [
  `${idOf(id)}[${entityLabel(note === '' ? name : `${name} (${note})`)}] {`,
  ...columns.map((column) => `  ${attributeLine(column)}`),
  '}',
];

const relationLine = (relation: EntityRelation, idOf: (id: string) => string): string =>
  `${idOf(relation.source)} ${crowsFoot(relation)} ${idOf(relation.destination)} : ${mermaidLabel(relation.label)}`;

/** Tables as a Mermaid entity relationship diagram; references that only the application keeps are dashed. */
export function entityDiagram(view: EntityView): string {
  const idOf = generatedIds('e');
  const body = [
    ...view.entities.flatMap((entity) => entityLines(entity, idOf)),
    ...view.relations.map((relation) => relationLine(relation, idOf)),
  ];
  return ['erDiagram', ...accessibleText(view), ...body.map((line) => `  ${line}`)].join('\n');
}
