import { bracedBlock } from '../braced-block.ts';
import { allElements } from '../structurizr/relationship-lookup.ts';
import type { ElementJson, WorkspaceJson } from '../structurizr/workspace-json.ts';
import { quoted } from './escape.ts';
import { detailLines, type IdentifierOf, relationshipLines } from './statements.ts';

type Keyword = 'person' | 'softwareSystem' | 'container' | 'component';

/** Elements of one group stand in its block, where the first of them was declared. */
function groupedLines(elements: readonly ElementJson[], linesOf: (element: ElementJson) => string[]): string[] {
  const placed = new Set<string>();
  return elements.flatMap((element) => {
    if (element.group === undefined) return linesOf(element);
    if (placed.has(element.group)) return [];
    placed.add(element.group);
    const members = elements.filter(({ group }) => group === element.group);
    return bracedBlock(`group ${quoted(element.group)}`, members.flatMap(linesOf));
  });
}

function elementLines(keyword: Keyword, element: ElementJson, identifierOf: IdentifierOf): string[] {
  const texts = [element.name, element.description, element.technology ?? ''];
  while (texts.at(-1) === '') texts.pop();
  return bracedBlock(`${identifierOf(element.id)} = ${keyword} ${texts.map(quoted).join(' ')}`, [
    ...detailLines(element),
    ...groupedLines(element.containers ?? [], (inner) => elementLines('container', inner, identifierOf)),
    ...groupedLines(element.components ?? [], (inner) => elementLines('component', inner, identifierOf)),
  ]);
}

/** People, systems with their contents, then every relationship between them. */
export const modelLines = ({ model }: WorkspaceJson, identifierOf: IdentifierOf): string[] => [
  ...groupedLines(model.people, (person) => elementLines('person', person, identifierOf)),
  ...groupedLines(model.softwareSystems, (system) => elementLines('softwareSystem', system, identifierOf)),
  '',
  ...relationshipLines(
    [...allElements([...model.people, ...model.softwareSystems])].flatMap(({ relationships }) => relationships),
    identifierOf,
  ),
];
