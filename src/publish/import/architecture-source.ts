import { array, atom, call, type Expression, object, text } from './expression.ts';
import type { ImportedElement, ImportedModel, ImportedRelationship } from './imported-model.ts';
import { destructuring, importStatement, statement } from './statement.ts';

/** `architecture.ts` as an architect writes it: keys are ids, references are constants. */
export function architectureSource({ elements, relationships }: ImportedModel): string {
  const declarations = elements.map(
    (element) => `${statement(`export const ${element.constant} =`, expressionOf(element))}\n${constantsOf(element)}`,
  );
  const related = relationships.map(relationshipExpression);
  const builders = [...elements.map(builderOf), ...related.map(({ callee }) => callee)];
  return `${[
    `${importStatement(builders, 'casebook')}\n`,
    ...declarations,
    `${statement('export const elements =', array(elements.map(({ constant }) => atom(constant))))}\n`,
    ...(related.length === 0 ? [] : [statement('export const relationships =', array(related))]),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

const builderOf = ({ kind, isExternal }: ImportedElement): string =>
  kind === 'person' ? 'person' : isExternal ? 'externalSystem' : 'softwareSystem';

const expressionOf = (element: ImportedElement): Expression =>
  call(builderOf(element), text(element.key), object(entriesOf(element), element.children.length > 0));

const textOr = (value: string | null): Expression | null => (value === null || value === '' ? null : text(value));

function entriesOf(element: ImportedElement): [string, Expression | null][] {
  const { kind, name, description, technology, role, group, tags, url, children, isExternal } = element;
  const isContainer = kind === 'container';
  return [
    ['name', text(name)],
    ['technology', isContainer ? text(technology) : textOr(technology)],
    ['role', textOr(role)],
    ['description', text(description)],
    ['location', kind === 'person' && !isExternal ? text('internal') : null],
    ['group', textOr(group)],
    ['tags', tags.length === 0 ? null : array(tags.map(text))],
    ['url', textOr(url)],
    [isContainer ? 'components' : 'containers', children.length === 0 ? null : childrenOf(children)],
  ];
}

const childrenOf = (children: readonly ImportedElement[]): Expression =>
  object(
    children.map((child) => [child.key, object(entriesOf(child), child.children.length > 0)]),
    true,
  );

/** The constants of what is inside a system: `export const { api, database } = shop.containers;` */
function constantsOf({ kind, constant, children }: ImportedElement): string {
  if (children.length === 0) return '';
  const names = object(children.map((child) => [child.key, atom(child.constant)]));
  const from = `${constant}.${kind === 'container' ? 'components' : 'containers'}`;
  return `${destructuring(names, from)}\n${children.map(constantsOf).join('')}`;
}

function relationshipExpression(relationship: ImportedRelationship): Expression & { readonly as: 'call' } {
  const { source, destination, description, technology, tags, isAsynchronous } = relationship;
  const ends = [atom(source.constant), atom(destination.constant), text(description)];
  if (tags.length === 0)
    return call(isAsynchronous ? 'sends' : 'uses', ...ends, ...(technology === '' ? [] : [text(technology)]));
  const options = object([
    ['interaction', isAsynchronous ? text('asynchronous') : null],
    ['tags', array(tags.map(text))],
  ]);
  return call('uses', ...ends, text(technology), options);
}
