import type { ContainerRole } from '#model';

/** Tags that say what a container is: Structurizr's usual ones, and those of our own workspaces. */
const roles: Readonly<Record<string, ContainerRole>> = {
  database: 'database',
  'data store': 'database',
  cache: 'cache',
  queue: 'queue',
  'message bus': 'queue',
  messaging: 'queue',
  'web browser': 'browser',
  'web application': 'web',
  'mobile app': 'mobile',
  compute: 'function',
};

/** Tags that repeat what an element is; Structurizr adds the first ones, our own workspaces the others. */
const implied: ReadonlySet<string> = new Set([
  'element',
  'person',
  'software system',
  'container',
  'component',
  'relationship',
  'asynchronous',
  'synchronous',
  'service',
  'external system',
  'edge service',
  'network',
  'security',
  ...Object.keys(roles),
]);

const split = (tags: string): string[] => [...new Set(tags.split(',').map((tag) => tag.trim()))].filter(Boolean);

/** The tags that somebody gave. */
export const ownTags = (tags: string): readonly string[] =>
  split(tags).filter((tag) => !implied.has(tag.toLowerCase()) || authored.has(tag));

/** Written in lower case, these choose a color with us; our workspaces write their other meaning with a capital. */
const authored: ReadonlySet<string> = new Set(['network', 'security', 'cache', 'messaging', 'compute']);

/** What a container is, by the last tag that says so: a later tag wins over an earlier one. */
export const roleOf = (tags: string): ContainerRole | null =>
  split(tags)
    .flatMap((tag) => (authored.has(tag) ? [] : (roles[tag.toLowerCase()] ?? [])))
    .at(-1) ?? null;
