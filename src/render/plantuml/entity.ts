import { lightPalette } from '../svg/palette.ts';
import { crowsFoot } from '../view/crows-foot.ts';
import { generatedIds } from '../view/generated-ids.ts';
import type { Entity, EntityColumn, EntityRelation, EntityView } from '../view/view.ts';
import { escapePlantuml, plantumlName } from './escape.ts';
import { framed } from './frame.ts';

const keys = { primary: 'PK', foreign: 'FK', 'primary-foreign': 'PK, FK', unique: 'UK' } as const;

/** `{field}` keeps `numeric(10,2)` from being taken for a method; `*` marks what must have a value. */
const columnLine = ({ name, type, key, nullable }: EntityColumn): string =>
  `{field} ${nullable ? '' : '* '}${escapePlantuml(name)} : ${escapePlantuml(type)}${key === null ? '' : ` <<${keys[key]}>>`}`;

const entityLines = ({ id, name, note, columns }: Entity, idOf: (id: string) => string): string[] => [
  `entity ${plantumlName(name, note)} as ${idOf(id)} {`,
  ...columns.map((column) => `  ${columnLine(column)}`),
  '}',
];

function relationLine(relation: EntityRelation, idOf: (id: string) => string): string {
  const label = escapePlantuml(relation.label);
  const ends = `${idOf(relation.source)} ${crowsFoot(relation)} ${idOf(relation.destination)}`;
  return label === '' ? ends : `${ends} : ${label}`;
}

/** Tables as PlantUML entities; references that only the application keeps are dotted. */
export function entityDiagram(view: EntityView): string {
  const idOf = generatedIds('e');
  return framed(view, [
    'hide circle',
    'hide empty members',
    'skinparam class {',
    `  BackgroundColor ${lightPalette.surface}`,
    `  BorderColor ${lightPalette.data}`,
    '}',
    ...view.entities.flatMap((entity) => entityLines(entity, idOf)),
    ...view.relations.map((relation) => relationLine(relation, idOf)),
  ]);
}
