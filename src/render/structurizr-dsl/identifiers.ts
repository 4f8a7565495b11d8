import { deploymentElements } from '../structurizr/deployment.ts';
import { allElements } from '../structurizr/relationship-lookup.ts';
import type { WorkspaceJson } from '../structurizr/workspace-json.ts';

/** Words that begin a statement somewhere in the DSL, in lower case: it doesn't tell capitals apart. */
const reserved: ReadonlySet<string> = new Set(
  [
    'animation animationstep archetypes autolayout background border branding color colour component configuration',
    'container containerinstance custom default deployment deploymentenvironment deploymentgroup deploymentnode',
    'description dynamic element enterprise exclude extends filtered font fontsize group healthcheck height icon image',
    'include infrastructurenode instanceof instances kroki logo mermaid metadata model name opacity person perspectives',
    'plantuml position properties relationship routing scope shape softwaresystem softwaresysteminstance stroke',
    'strokewidth style styles systemcontext systemlandscape tags technology terminology theme themes thickness this',
    'title url users views visibility width workspace',
  ].flatMap((words) => words.split(' ')),
);

/** The identifier of each element by Structurizr's id: ours with underscores for dots, `shop_orderApi`. */
export function identifiersOf({ model }: WorkspaceJson): ReadonlyMap<string, string> {
  const taken = new Set<string>(reserved);
  const identifiers = new Map<string, string>();
  const items = [
    ...allElements([...model.people, ...model.softwareSystems]),
    ...deploymentElements(model.deploymentNodes),
  ];
  for (const { id, properties } of items) {
    const wanted = properties['casebook.id']?.replaceAll('.', '_') ?? `element_${id}`;
    let identifier = wanted;
    for (let copy = 2; taken.has(identifier.toLowerCase()); copy += 1) identifier = `${wanted}_${copy}`;
    taken.add(identifier.toLowerCase());
    identifiers.set(id, identifier);
  }
  return identifiers;
}
