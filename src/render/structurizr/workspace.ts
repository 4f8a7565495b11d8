import type { Element } from 'structurizr-typescript';
import type { AnalyzedCaseStudy } from '#analysis';
import type { View } from '../view/view.ts';
import { viewKeys } from '../view/view-key.ts';
import { correctedElement, correctedView, type WrittenElement, type WrittenView } from './corrected.ts';
import { deploymentElements, deploymentNodes } from './deployment.ts';
import { dynamicView } from './dynamic-view.ts';
import { type RelationshipLookup, relationshipLookup } from './relationship-lookup.ts';
import { staticModel } from './static-model.ts';
import { automaticLayout, type DeploymentNodeJson, type ViewJson, type WorkspaceJson } from './workspace-json.ts';

/** What `Workspace.toDto` of the package returns, as far as it is kept. */
interface WrittenWorkspace {
  readonly model: { readonly people: readonly WrittenElement[]; readonly softwareSystems: readonly WrittenElement[] };
  readonly views: {
    readonly systemContextViews: readonly WrittenView[];
    readonly containerViews: readonly WrittenView[];
    readonly componentViews: readonly WrittenView[];
    readonly configuration: { readonly styles: unknown };
  };
}

interface Completion {
  readonly analyzed: AnalyzedCaseStudy;
  readonly views: readonly View[];
  readonly elements: ReadonlyMap<string, Element>;
  readonly related: RelationshipLookup;
  readonly nextId: () => string;
}

function deployments({ analyzed, views, elements, related, nextId }: Completion) {
  const { study, index } = analyzed;
  const keys = viewKeys(analyzed).deployments;
  const nodes: DeploymentNodeJson[] = [];
  const deploymentViews: ViewJson[] = [];
  for (const environment of study.deployments) {
    const view = views.find(({ key }) => key === keys.get(environment.id));
    const own = deploymentNodes(environment, {
      relationships: study.relationships,
      elementId: (id) => elements.get(id)?.id,
      isContainer: (id) => index.element(id)?.kind === 'container',
      related,
      nextId,
    });
    nodes.push(...own);
    if (!view) continue;
    const shown = [...deploymentElements(own)];
    const subjectId = elements.get(index.subject.id)?.id;
    deploymentViews.push({
      key: view.key,
      order: views.indexOf(view) + 1,
      title: view.title,
      description: view.description,
      ...(subjectId === undefined ? {} : { softwareSystemId: subjectId }),
      environment: environment.name,
      elements: shown.map(({ id }) => ({ id, x: 0, y: 0 })),
      relationships: shown.flatMap(({ relationships }) => relationships.map(({ id }) => ({ id }))),
      automaticLayout,
    });
  }
  return { nodes, deploymentViews };
}

function dynamicViews({ analyzed, views, elements, related }: Completion): ViewJson[] {
  const { study, index } = analyzed;
  const keys = viewKeys(analyzed).flows;
  return study.flows.flatMap((flow) => {
    const view = views.find(({ key }) => key === keys.get(flow.id));
    const { container, elementIds, relationships } = dynamicView(flow, {
      elementId: (id) => elements.get(id)?.id,
      isComponent: (id) => index.element(id)?.kind === 'component',
      related,
    });
    const scope = elements.get(container ?? index.subject.id)?.id;
    if (!view || scope === undefined || relationships.length === 0) return [];
    return {
      key: view.key,
      order: views.indexOf(view) + 1,
      title: view.title,
      description: view.description,
      elementId: scope,
      elements: elementIds.map((id) => ({ id, x: 0, y: 0 })),
      relationships,
      automaticLayout: { ...automaticLayout, rankDirection: 'LeftRight' },
    };
  });
}

/**
 * The case study as a Structurizr workspace: the static model is built with `structurizr-typescript`, then corrected
 * where its JSON breaks Structurizr's schema, and completed with what it can't write: groups, flows and deployments.
 */
export function workspace(analyzed: AnalyzedCaseStudy, views: readonly View[]): WorkspaceJson {
  const { workspace: built, elements } = staticModel(analyzed, views);
  const written: WrittenWorkspace = JSON.parse(JSON.stringify(built.toDto()));
  const groups = new Map(
    analyzed.study.elements.flatMap((data) => {
      const id = elements.get(data.id)?.id;
      return 'group' in data && data.group !== undefined && id !== undefined ? [[id, data.group] as const] : [];
    }),
  );
  const corrected = (list: readonly WrittenElement[]) =>
    list.map((element) => correctedElement(element, (id) => groups.get(id)));
  const people = corrected(written.model.people);
  const softwareSystems = corrected(written.model.softwareSystems);
  let lastId = Math.max(0, ...[...elements.values(), ...built.model.relationships].map(({ id }) => Number(id)));
  const completion: Completion = {
    analyzed,
    views,
    elements,
    related: relationshipLookup([...people, ...softwareSystems]),
    nextId: () => String(++lastId),
  };
  const { nodes, deploymentViews } = deployments(completion);
  const ordered = (list: readonly WrittenView[]): ViewJson[] =>
    list.map((view) => ({ ...correctedView(view), order: views.findIndex(({ key }) => key === view.key) + 1 }));
  return {
    name: analyzed.study.title,
    description: analyzed.study.summary,
    model: { people, softwareSystems, deploymentNodes: nodes },
    views: {
      systemContextViews: ordered(written.views.systemContextViews),
      containerViews: ordered(written.views.containerViews),
      componentViews: ordered(written.views.componentViews),
      dynamicViews: dynamicViews(completion),
      deploymentViews,
      configuration: { styles: written.views.configuration.styles },
    },
    configuration: { scope: 'SoftwareSystem' },
  };
}
