import { Tags } from 'structurizr-typescript';
import type { RelationshipJson } from '../structurizr/workspace-json.ts';
import { quoted } from './escape.ts';

/** The identifier of an element, by Structurizr's id. */
export type IdentifierOf = (id: string) => string;

const written: ReadonlySet<string> = new Set([
  Tags.Element,
  Tags.Person,
  Tags.SoftwareSystem,
  Tags.Container,
  Tags.Component,
  Tags.Relationship,
  Tags.Synchronous,
  'Deployment Node',
  'Infrastructure Node',
  'Container Instance',
  'Software System Instance',
]);

/** The tags that Structurizr doesn't give by itself; synchronous is what a relationship is without a tag. */
const ownTags = (tags: string): string[] => tags.split(',').filter((tag) => tag !== '' && !written.has(tag));

/** What any element may hold: tags, a web address, properties. */
export function detailLines(item: {
  readonly tags: string;
  readonly url?: string | undefined;
  readonly properties: Readonly<Record<string, string>>;
}): string[] {
  const tags = ownTags(item.tags);
  const properties = Object.entries(item.properties);
  return [
    ...(tags.length === 0 ? [] : [`tags ${tags.map(quoted).join(' ')}`]),
    ...(item.url !== undefined && /^https?:/u.test(item.url) ? [`url ${quoted(item.url)}`] : []),
    ...(properties.length === 0
      ? []
      : ['properties {', ...properties.map(([name, value]) => `  ${quoted(name)} ${quoted(value)}`), '}']),
  ];
}

/** Structurizr refuses a second relationship of the same two elements with the same description: they become one. */
function distinctRelationships(relationships: readonly RelationshipJson[]): RelationshipJson[] {
  const distinct = new Map<string, RelationshipJson>();
  for (const relationship of relationships) {
    const { sourceId, destinationId, description = '', technology } = relationship;
    const key = `${sourceId} ${destinationId} ${quoted(description)}`;
    const before = distinct.get(key);
    const technologies = [...new Set([before?.technology, technology].filter((name) => name !== undefined))];
    distinct.set(key, {
      ...(before ?? relationship),
      ...(technologies.length === 0 ? {} : { technology: technologies.join(', ') }),
    });
  }
  return [...distinct.values()];
}

/** `source -> destination "description" "technology" "tags"`, one line each. */
export const relationshipLines = (relationships: readonly RelationshipJson[], identifierOf: IdentifierOf): string[] =>
  distinctRelationships(relationships).map(({ sourceId, destinationId, description, technology, tags }) => {
    const values = [description ?? '', technology ?? '', ownTags(tags ?? '').join(',')];
    while (values.at(-1) === '') values.pop();
    return [`${identifierOf(sourceId)} -> ${identifierOf(destinationId)}`, ...values.map(quoted)].join(' ');
  });
