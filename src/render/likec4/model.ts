import { type CaseStudy, type ElementData, parentId, type Relationship } from '#model';
import { bracedBlock } from '../braced-block.ts';
import { lookOf } from '../view/look.ts';
import { nameOf, pathOf, quoted } from './escape.ts';
import { asynchronousKind, kindOfLook } from './kinds.ts';
import { tagName } from './specification.ts';

/** `key 'text'`, or nothing for an empty text. */
export const textLine = (key: string, text: string): string[] => (text.trim() === '' ? [] : [`${key} ${quoted(text)}`]);

function tagLines(tags: readonly string[]): string[] {
  const names = [...new Set(tags.flatMap((tag) => tagName(tag) ?? []))];
  return names.length === 0 ? [] : [names.map((name) => `#${name}`).join(' ')];
}

function elementLines(element: ElementData, elements: readonly ElementData[]): string[] {
  const { id, name, description, tags, url } = element;
  const key = nameOf(id.slice(id.lastIndexOf('.') + 1));
  return bracedBlock(`${key} = ${kindOfLook(lookOf(element))} ${quoted(name)}`, [
    ...tagLines(tags),
    ...textLine('description', description),
    ...textLine('technology', 'technology' in element ? element.technology : ''),
    ...(url !== undefined && /^\w+:\/\/\S+$/u.test(url) ? [`link ${url}`] : []),
    ...elements.filter((inner) => parentId(inner.id) === id).flatMap((inner) => elementLines(inner, elements)),
  ]);
}

export const arrowOf = (interaction: 'synchronous' | 'asynchronous'): string =>
  interaction === 'asynchronous' ? `-[${asynchronousKind}]->` : '->';

/** LikeC4 relates nothing to itself, to what it is in or to what is in it. */
export const isApart = (one: string, other: string): boolean =>
  one !== other && !one.startsWith(`${other}.`) && !other.startsWith(`${one}.`);

function relationshipLines({
  source,
  destination,
  description,
  technology,
  interaction,
  tags,
}: Relationship): string[] {
  const arrow = `${pathOf(source)} ${arrowOf(interaction)} ${pathOf(destination)}`;
  return bracedBlock([arrow, ...(description.trim() === '' ? [] : [quoted(description)])].join(' '), [
    ...tagLines(tags),
    ...textLine('technology', technology),
  ]);
}

/** People and systems with their contents, then the relationships between them. */
export function modelLines({ elements, relationships }: CaseStudy): string[] {
  const known = new Set(elements.map(({ id }) => id));
  return bracedBlock('model', [
    ...elements.filter(({ id }) => parentId(id) === null).flatMap((element) => elementLines(element, elements)),
    '',
    ...relationships
      .filter(({ source, destination }) => known.has(source) && known.has(destination) && isApart(source, destination))
      .flatMap(relationshipLines),
  ]);
}
