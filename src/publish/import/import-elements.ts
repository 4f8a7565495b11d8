import { z } from 'zod';
import { type NamedElement, nameElements } from './element-names.ts';
import type { ImportedElement, ImportedModel, Notes } from './imported-model.ts';
import { refused } from './refused.ts';
import { ownTags, roleOf } from './tags.ts';
import type { Workspace } from './workspace-format.ts';

/**
 * The static elements of a workspace.
 * @param file as the user named it, for messages
 * @throws {ToolError} when two have one id, or there is no software system
 */
export function importElements(file: string, workspace: Workspace, notes: Notes): Omit<ImportedModel, 'relationships'> {
  const byId = new Map<string, ImportedElement>();
  const named = nameElements(workspace);
  const subject = subjectOf(named);
  const build = (one: NamedElement): ImportedElement => {
    const { kind, element, key, constant, path } = one;
    const built: ImportedElement = {
      kind,
      key,
      constant,
      name: element.name,
      description: element.description,
      technology: 'technology' in element ? element.technology : '',
      tags: ownTags(element.tags),
      url: urlOf(one, notes),
      group: groupOf(one, notes),
      role: kind === 'container' ? roleOf(element.tags) : null,
      isExternal: kind === 'person' ? locationOf(one) !== 'Internal' : isExternalSystem(one, subject),
      children: one.children.map(build),
    };
    if (byId.has(element.id))
      throw refused(
        `${file} › ${path}.id`,
        `Two elements have the id "${element.id}".`,
        'Relationships to it could mean either.',
      );
    byId.set(element.id, built);
    return built;
  };
  const elements = named.map(build);
  const imported = subject && byId.get(subject.element.id);
  if (!imported)
    throw refused(`${file} › model.softwareSystems`, 'There is no software system.', 'A case study is about one.');
  noteLocations(named, subject, notes);
  return { elements, byId, subject: imported };
}

/** The system that the study is about: the one with the most inside, one of ours before others, the first of several. */
const subjectOf = (named: readonly NamedElement[]): NamedElement | undefined => {
  const isOthers = (system: NamedElement): number => (locationOf(system) === 'External' ? 1 : 0);
  return named
    .filter(({ kind }) => kind === 'software-system')
    .toSorted((one, other) => other.children.length - one.children.length || isOthers(one) - isOthers(other))[0];
};

const locationOf = ({ element }: NamedElement) => ('location' in element ? element.location : null) ?? 'Unspecified';

/** Structurizr no longer says whose a system is. The subject is taken as ours, and so is what has containers. */
const isExternalSystem = (system: NamedElement, subject: NamedElement | undefined): boolean =>
  system.kind === 'software-system' &&
  system.children.length === 0 &&
  (locationOf(system) === 'External' || (locationOf(system) === 'Unspecified' && system !== subject));

function noteLocations(named: readonly NamedElement[], subject: NamedElement | undefined, notes: Notes): void {
  const systems = named.filter(({ kind }) => kind === 'software-system');
  const list = (some: readonly NamedElement[]): string => some.map(({ element }) => `"${element.name}"`).join(', ');
  const unstated = systems.filter(
    (system) => isExternalSystem(system, subject) && locationOf(system) === 'Unspecified',
  );
  if (unstated.length > 0)
    notes.push(`Nothing says whose system these are, so they became external ones: ${list(unstated)}.`);
  const opened = systems.filter((system) => locationOf(system) === 'External' && system.children.length > 0);
  if (opened.length > 0)
    notes.push(`An external system has no containers here, so these became systems of your own: ${list(opened)}.`);
}

function urlOf({ element, path }: NamedElement, notes: Notes): string | null {
  if (element.url === '') return null;
  if (z.url().safeParse(element.url).success) return element.url;
  notes.push(`The link "${element.url}" at ${path}: it is no complete address.`);
  return null;
}

function groupOf({ kind, element }: NamedElement, notes: Notes): string | null {
  if (element.group.trim() === '') return null;
  if (kind === 'container' || kind === 'component') return element.group;
  notes.push(`The group "${element.group}" of "${element.name}": only containers and components are framed.`);
  return null;
}
