import { z } from 'zod';
import { elementIdSchema, type Identified, toSlug } from './identifier.ts';
import { linkSchema } from './link.ts';

/** What a container is; it decides colour and icon in every diagram. */
export const containerRoleSchema = z.enum([
  'service',
  'web',
  /** A single-page application: `web` that runs in somebody's browser. */
  'browser',
  'mobile',
  'database',
  'cache',
  'queue',
  'storage',
  'function',
]);
export type ContainerRole = z.infer<typeof containerRoleSchema>;

const clientRoles: readonly ContainerRole[] = ['browser', 'mobile'];
/** Whether a container of this role runs on the device of whoever uses it, where its failure stops nobody else. */
export const runsOnClient = (role: ContainerRole): boolean => clientRoles.includes(role);

const elementBase = {
  id: elementIdSchema,
  name: z.string().min(1),
  /** What it is responsible for, in one sentence. */
  description: z.string(),
  tags: z.array(z.string()).default([]),
  /** Where its source, dashboard or documentation is. */
  url: linkSchema.optional(),
};

/** C4: somebody who uses the system. */
export const personSchema = z.strictObject({
  kind: z.literal('person'),
  ...elementBase,
  location: z.enum(['internal', 'external']),
});
/** C4: the highest level of abstraction; `external` systems belong to somebody else. */
export const softwareSystemSchema = z.strictObject({
  kind: z.literal('software-system'),
  ...elementBase,
  /** Whether it is ours, or somebody else's. */
  location: z.enum(['internal', 'external']),
});
/** C4: an application or a data store that has to run for the system to work. */
export const containerSchema = z.strictObject({
  kind: z.literal('container'),
  ...elementBase,
  technology: z.string(),
  role: containerRoleSchema,
  /** Name of the group that frames it in diagrams. */
  group: z.string().optional(),
  /** Icon of the service that runs it, e.g. `amazon-msk`. */
  icon: z.string().optional(),
});
/** C4: a grouping of related functionality inside a container. */
export const componentSchema = z.strictObject({
  kind: z.literal('component'),
  ...elementBase,
  technology: z.string(),
  group: z.string().optional(),
});
export const elementSchema = z.discriminatedUnion('kind', [
  personSchema,
  softwareSystemSchema,
  containerSchema,
  componentSchema,
]);
export type ElementData = Readonly<z.infer<typeof elementSchema>>;
export type ElementKind = ElementData['kind'];

interface ElementSpec {
  /** What it is called in pictures and on pages. */
  readonly name: string;
  /** What it is responsible for, in one sentence. */
  readonly description: string;
  /** Words to group it by. */
  readonly tags?: readonly string[];
  /** Where its source, dashboard or documentation is. */
  readonly url?: string;
}
export interface PersonSpec extends ElementSpec {
  /** `external` (the default) for customers, `internal` for colleagues. */
  readonly location?: 'internal' | 'external';
}
export interface ComponentSpec extends ElementSpec {
  /** What it is written in, or with. */
  readonly technology?: string;
  /** Frames components of one group in the component diagram. */
  readonly group?: string;
}
export interface ContainerSpec extends ElementSpec {
  /** Language and framework, or the managed service: `Go, Gin`, `Amazon MSK`. */
  readonly technology: string;
  /** What it is; decides colour and icon. Default `service`. */
  readonly role?: ContainerRole;
  /** Frames containers of one group in the container diagram. */
  readonly group?: string;
  /** Icon of the service that runs it, e.g. `amazon-msk`. */
  readonly icon?: string;
  /** Level 3; worth drawing for the containers that carry a decision. */
  readonly components?: Readonly<Record<string, ComponentSpec>>;
}

export interface Person extends Identified {
  readonly kind: 'person';
  /** What stands under the figure. */
  readonly name: string;
}
export interface Component extends Identified {
  readonly kind: 'component';
  /** What stands in the box. */
  readonly name: string;
}
export interface Container<Components = unknown> extends Identified {
  readonly kind: 'container';
  /** What stands in the box. */
  readonly name: string;
  readonly components: { readonly [Key in keyof Components]: Component };
}
export interface SoftwareSystem<Containers = unknown> extends Identified {
  readonly kind: 'software-system';
  /** What stands in the box. */
  readonly name: string;
  /** Applications and stores that have to run, by key: C4 level 2. */
  readonly containers: {
    readonly [Key in keyof Containers]: Containers[Key] extends { readonly components: infer Components }
      ? Container<Components>
      : Container<Record<never, never>>;
  };
}
/** Any element that a relationship, a flow or a decision may name. */
export type ElementReference = Person | SoftwareSystem | Container | Component;

// The plain data of every element rides along under a symbol, so that references stay small in editor hints.
const dataKey: unique symbol = Symbol('element data');
interface Carrier {
  readonly [dataKey]?: readonly ElementData[];
}

/** The plain data of an element and of everything inside it, in order of declaration. */
export const elementData = (reference: ElementReference): readonly ElementData[] =>
  (reference as Carrier)[dataKey] ?? [];

const carry = <Reference extends ElementReference>(reference: Reference, data: readonly ElementData[]): Reference =>
  Object.freeze(Object.defineProperty(reference, dataKey, { value: data, enumerable: false }));

const base = (id: string, { name, description, tags, url }: ElementSpec) => ({
  id,
  name,
  description,
  tags: [...(tags ?? [])],
  ...(url === undefined ? {} : { url }),
});

/** Somebody who uses the system. `person('shopper', { name: 'Shopper', description: 'Buys things.' })` */
export function person(id: string, spec: PersonSpec): Person {
  return carry({ kind: 'person', id, name: spec.name }, [
    { kind: 'person', ...base(id, spec), location: spec.location ?? 'external' },
  ]);
}

/** A system somebody else owns and we depend on. */
export function externalSystem(id: string, spec: ElementSpec): SoftwareSystem<Record<never, never>> {
  return carry({ kind: 'software-system', id, name: spec.name, containers: {} }, [
    { kind: 'software-system', ...base(id, spec), location: 'external' },
  ]);
}

/**
 * The system this case study is about, with its containers and their components. Keys become ids:
 * `shop.containers.orderApi` has the id `shop.orderApi`.
 */
export function softwareSystem<const Containers extends Readonly<Record<string, ContainerSpec>> = Record<never, never>>(
  id: string,
  spec: ElementSpec & {
    /** Applications and stores that have to run, by key: C4 level 2. */
    readonly containers?: Containers;
  },
): SoftwareSystem<Containers> {
  const data: ElementData[] = [{ kind: 'software-system', ...base(id, spec), location: 'internal' }];
  const containers: Record<string, Container> = {};
  for (const [key, container] of Object.entries<ContainerSpec>(spec.containers ?? {})) {
    const containerId = `${id}.${key}`;
    const own: ElementData[] = [
      {
        kind: 'container',
        ...base(containerId, container),
        technology: container.technology,
        role: container.role ?? 'service',
        ...(container.group === undefined ? {} : { group: container.group }),
        ...(container.icon === undefined ? {} : { icon: container.icon }),
      },
    ];
    const components: Record<string, Component> = {};
    for (const [name, component] of Object.entries(container.components ?? {})) {
      const componentId = `${containerId}.${name}`;
      const componentData: ElementData = {
        kind: 'component',
        ...base(componentId, component),
        technology: component.technology ?? '',
        ...(component.group === undefined ? {} : { group: component.group }),
      };
      own.push(componentData);
      components[name] = carry({ kind: 'component', id: componentId, name: component.name }, [componentData]);
    }
    data.push(...own);
    containers[key] = carry(
      { kind: 'container', id: containerId, name: container.name, components: Object.freeze(components) },
      own,
    );
  }
  const system = { kind: 'software-system', id, name: spec.name, containers: Object.freeze(containers) };
  return carry(system as SoftwareSystem<Containers>, data);
}

/** The id of the element that contains this one, or `null` at the top level. */
export function parentId(id: string): string | null {
  const end = id.lastIndexOf('.');
  return end < 0 ? null : id.slice(0, end);
}

/** The slug that names an element's own view and page: `shop.orderApi` → `order-api`. */
export const elementSlug = (id: string): string => toSlug(id.slice(id.lastIndexOf('.') + 1));
