import {
  type Component,
  type Container,
  type Element,
  InteractionStyle,
  Location,
  type Model,
  type Person,
  type SoftwareSystem,
  Workspace,
} from 'structurizr-typescript';
import type { AnalyzedCaseStudy } from '#analysis';
import { type CaseStudy, type ElementData, parentId } from '#model';
import { lookOf } from '../view/look.ts';
import type { View } from '../view/view.ts';
import { addStyles, tagOfLook } from './styles.ts';

/** The workspace as the package holds it, and its elements by our ids. */
export interface StaticModel {
  readonly workspace: Workspace;
  readonly elements: ReadonlyMap<string, Element>;
}

/** Structurizr tells the elements of one parent apart by name, without slashes. */
function uniqueNames(elements: readonly ElementData[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { id, name } of elements) {
    const key = (candidate: string): string => `${parentId(id) ?? ''} ${candidate.replaceAll('/', '')}`;
    let unique = name;
    for (let copy = 2; taken.has(key(unique)); copy += 1) unique = `${name} (${copy})`;
    taken.add(key(unique));
    names.set(id, unique);
  }
  return names;
}

function addElement(model: Model, data: ElementData, name: string, parent: Element | undefined): Element | null {
  const { description } = data;
  switch (data.kind) {
    case 'person':
      return model.addPerson(name, description, data.location === 'internal' ? Location.Internal : Location.External);
    case 'software-system':
      return model.addSoftwareSystem(
        name,
        description,
        data.location === 'internal' ? Location.Internal : Location.External,
      );
    case 'container':
      return parent ? model.addContainer(parent as SoftwareSystem, name, description, data.technology) : null;
    case 'component':
      return parent ? model.addComponent(parent as Container, name, description, undefined, data.technology) : null;
    default:
      return data satisfies never;
  }
}

function addElements(model: Model, { elements }: CaseStudy): ReadonlyMap<string, Element> {
  const names = uniqueNames(elements);
  const added = new Map<string, Element>();
  for (const data of elements) {
    const element = addElement(model, data, names.get(data.id) ?? data.name, added.get(parentId(data.id) ?? ''));
    if (!element) continue;
    for (const tag of [...data.tags, tagOfLook(lookOf(data))]) element.tags.add(tag.replaceAll(',', ' '));
    element.properties = { 'casebook.id': data.id };
    if (data.url !== undefined) element.url = data.url;
    added.set(data.id, element);
  }
  return added;
}

interface Arrow {
  readonly source: string;
  readonly destination: string;
  readonly description: string;
  readonly technology: string;
  readonly interaction: 'synchronous' | 'asynchronous';
}

function addRelationship(model: Model, elements: StaticModel['elements'], arrow: Arrow): void {
  const source = elements.get(arrow.source);
  const destination = elements.get(arrow.destination);
  const isInside = arrow.source.startsWith(`${arrow.destination}.`) || arrow.destination.startsWith(`${arrow.source}.`);
  if (!source || !destination || isInside) return;
  const style = arrow.interaction === 'asynchronous' ? InteractionStyle.Asynchronous : InteractionStyle.Synchronous;
  model.addRelationship(source, destination, arrow.description, arrow.technology || undefined, style);
}

/** The declared relationships, and for every arrow of a static view that has none of its own the one it stands for. */
function addRelationships(
  model: Model,
  elements: StaticModel['elements'],
  study: CaseStudy,
  views: readonly View[],
): void {
  for (const relationship of study.relationships) addRelationship(model, elements, relationship);
  const related = new Set(study.relationships.map(({ source, destination }) => `${source} ${destination}`));
  for (const view of views) {
    if (view.type !== 'graph' || !['context', 'containers', 'components'].includes(view.kind)) continue;
    for (const edge of view.edges) {
      const pair = `${edge.source} ${edge.destination}`;
      if (!related.has(pair)) addRelationship(model, elements, edge);
      related.add(pair);
    }
  }
}

const kinds = { person: 'Person', system: 'SoftwareSystem', container: 'Container' } as const;

function addViews({ workspace, elements }: StaticModel, { index }: AnalyzedCaseStudy, views: readonly View[]): void {
  const subject = elements.get(index.subject.id);
  if (!subject || index.subject.kind !== 'software-system') return;
  const system = subject as SoftwareSystem;
  for (const view of views) {
    if (view.type !== 'graph') continue;
    if (view.kind === 'context') {
      const context = workspace.views.createSystemContextView(system, view.key, view.description);
      context.title = view.title;
      context.addNearestNeighbours(system);
    } else if (view.kind === 'containers') {
      const containers = workspace.views.createContainerView(system, view.key, view.description);
      containers.title = view.title;
      containers.addAllContainers();
      for (const container of system.containers)
        for (const kind of [kinds.person, kinds.system]) containers.addNearestNeighboursOfType(container, kind);
    } else if (view.kind === 'components') {
      const boundary = view.children.find((child) => child.type === 'boundary');
      const container = boundary && (elements.get(boundary.id) as Container | undefined);
      if (!container) continue;
      const components = workspace.views.createComponentView(container, view.key, view.description);
      components.title = view.title;
      components.addAllComponents();
      for (const component of container.components)
        for (const kind of Object.values(kinds)) components.addNearestNeighboursOfType(component, kind);
      const own: readonly (Person | Component | Element)[] = container.components;
      components.relationships = components.relationships.filter(
        ({ relationship: { source, destination } }) => own.includes(source) || own.includes(destination),
      );
    }
  }
}

/** People, systems, containers, components, their relationships, static views and styles, through the package. */
export function staticModel(analyzed: AnalyzedCaseStudy, views: readonly View[]): StaticModel {
  const { study } = analyzed;
  const workspace = new Workspace(study.title, study.summary);
  const model: StaticModel = { workspace, elements: addElements(workspace.model, study) };
  addRelationships(workspace.model, model.elements, study, views);
  addViews(model, analyzed, views);
  addStyles(workspace.views.configuration.styles);
  return model;
}
