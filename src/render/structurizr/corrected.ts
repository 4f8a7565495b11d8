import { Tags } from 'structurizr-typescript';
import { automaticLayout, type ElementJson, type RelationshipJson, type ViewJson } from './workspace-json.ts';

/** A relationship as the package writes it: its interaction style is misspelt, so Structurizr doesn't see it. */
interface WrittenRelationship extends Omit<RelationshipJson, 'interactionStyle'> {
  readonly interactionStlye?: 'Asynchronous';
}
/** An element as the package writes it: without a group, and with fields that the format has dropped. */
export interface WrittenElement
  extends Omit<ElementJson, 'group' | 'relationships' | 'containers' | 'components' | 'properties'> {
  readonly properties?: Readonly<Record<string, string>>;
  readonly relationships: readonly WrittenRelationship[];
  readonly containers?: readonly WrittenElement[];
  readonly components?: readonly WrittenElement[];
  readonly code?: unknown;
  readonly size?: unknown;
}
/** A view as the package writes it: `null` where the format wants an object or nothing. */
export interface WrittenView extends Omit<ViewJson, 'automaticLayout' | 'elements'> {
  readonly automaticLayout: unknown;
  /** Always empty. */
  readonly animations: unknown;
  readonly elements: readonly { readonly id: string }[];
}

const required: readonly string[] = [
  Tags.Element,
  Tags.Person,
  Tags.SoftwareSystem,
  Tags.Container,
  Tags.Component,
  Tags.Relationship,
];

/** Structurizr's own tags first: a later tag wins, and ours are the more specific ones. */
function correctedTags(tags: string): string {
  const all = tags.split(',').filter((tag) => tag !== '');
  return [...all.filter((tag) => required.includes(tag)), ...all.filter((tag) => !required.includes(tag))].join(',');
}

const correctedRelationship = ({ interactionStlye, tags, ...rest }: WrittenRelationship): RelationshipJson => ({
  ...rest,
  ...(tags === undefined ? {} : { tags: correctedTags(tags) }),
  ...(interactionStlye === undefined ? {} : { interactionStyle: interactionStlye }),
});

/** An element as the format wants it; `groupOf` gives the group that its container or component belongs to. */
export function correctedElement(element: WrittenElement, groupOf: (id: string) => string | undefined): ElementJson {
  const { code: _code, size: _size, tags, properties, relationships, containers, components, ...rest } = element;
  const group = groupOf(element.id);
  return {
    ...rest,
    tags: correctedTags(tags),
    ...(group === undefined ? {} : { group }),
    properties: properties ?? {},
    relationships: relationships.map(correctedRelationship),
    ...(containers ? { containers: containers.map((inner) => correctedElement(inner, groupOf)) } : {}),
    ...(components ? { components: components.map((inner) => correctedElement(inner, groupOf)) } : {}),
  };
}

/** A static view with automatic layout, and with the positions that the format expects of every element. */
export const correctedView = ({
  elements,
  relationships,
  animations: _animations,
  ...rest
}: WrittenView): ViewJson => ({
  ...rest,
  elements: elements.map(({ id }) => ({ id, x: 0, y: 0 })),
  relationships: relationships.map(({ id }) => ({ id })),
  automaticLayout,
});
