import type { ContainerRole, ElementKind } from '#model';

/** A person, system, container or component of the workspace, under the names that the definition will use. */
export interface ImportedElement {
  readonly kind: ElementKind;
  /** Its key among its siblings; the last part of its id. */
  readonly key: string;
  /** The constant of `architecture.ts` that holds it. */
  readonly constant: string;
  readonly name: string;
  readonly description: string;
  readonly technology: string;
  readonly tags: readonly string[];
  readonly url: string | null;
  readonly group: string | null;
  /** Of containers; `null` for the default. */
  readonly role: ContainerRole | null;
  readonly isExternal: boolean;
  /** Containers of a system, components of a container. */
  readonly children: readonly ImportedElement[];
}

export interface ImportedRelationship {
  readonly source: ImportedElement;
  readonly destination: ImportedElement;
  readonly description: string;
  readonly technology: string;
  readonly isAsynchronous: boolean;
  readonly tags: readonly string[];
}

/** Elements by their ids in the workspace. */
export type ElementsById = ReadonlyMap<string, ImportedElement>;

/** What can't be taken over, or only in another form: one sentence each. */
export type Notes = string[];

export interface ImportedModel {
  /** People and systems, with what is inside them. */
  readonly elements: readonly ImportedElement[];
  readonly relationships: readonly ImportedRelationship[];
  /** The system that the case study is about. */
  readonly subject: ImportedElement;
  readonly byId: ElementsById;
}
