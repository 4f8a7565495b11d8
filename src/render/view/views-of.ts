import type { AnalyzedCaseStudy } from '#analysis';
import { componentsView } from './components-view.ts';
import { containersView } from './containers-view.ts';
import { contextView } from './context-view.ts';
import { dataFlowView } from './data-flow-view.ts';
import { dataModelView } from './data-model-view.ts';
import { decisionMapView } from './decision-map-view.ts';
import { deploymentView } from './deployment-view.ts';
import type { ViewContext } from './element-node.ts';
import { eventFlowView } from './event-flow-view.ts';
import { flowView } from './flow-view.ts';
import { networkView } from './network-view.ts';
import { sagaView } from './saga-view.ts';
import { securityGroupsView } from './security-groups-view.ts';
import type { View } from './view.ts';
import { viewKeys } from './view-key.ts';

/**
 * Every view that the case study has content for: context, containers, components, deployment, network, security groups,
 * flows, data model, event flow, data flow, sagas, decision map. Links between views are `view:<key>`; whoever places a view makes them real.
 * @param wanted which keys; no other view is made
 */
export function viewsOf(analyzed: AnalyzedCaseStudy, wanted: (key: string) => boolean = () => true): View[] {
  const { study } = analyzed;
  const keys = viewKeys(analyzed);
  const context: ViewContext = { analyzed, keys };
  const view = (key: string, build: () => View | null): View[] => {
    const built = wanted(key) ? build() : null;
    return built ? [built] : [];
  };
  const keyed = <Thing extends { readonly id: string }>(
    things: readonly Thing[],
    keyOf: ReadonlyMap<string, string>,
    build: (thing: Thing, key: string) => View,
  ): View[] =>
    things.flatMap((thing) => {
      const key = keyOf.get(thing.id);
      return key === undefined ? [] : view(key, () => build(thing, key));
    });
  return [
    ...view('context', () => contextView(context)),
    ...view('containers', () => containersView(context)),
    ...keyed(study.elements, keys.components, (container, key) => componentsView(context, container, key)),
    ...keyed(study.deployments, keys.deployments, (environment, key) => deploymentView(context, environment, key)),
    ...view('network', () => networkView(context)),
    ...view('security-groups', () => securityGroupsView(context)),
    ...keyed(study.flows, keys.flows, (flow, key) => flowView(analyzed, flow, key)),
    ...view('data-model', () => dataModelView(analyzed)),
    ...view('event-flow', () => eventFlowView(context)),
    ...view('data-flow', () => dataFlowView(context)),
    ...keyed(study.sagas, keys.sagas, (saga, key) => sagaView(analyzed, saga, key)),
    ...view('decision-map', () => decisionMapView(context)),
  ];
}
