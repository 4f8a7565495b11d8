import { expect, test } from 'vitest';
import { analyzedFixture, fixtureNames } from '../../../tests/fixtures/analyzed-fixture.ts';
import { structurizrFaults } from '../../../tests/support/structurizr-schema.ts';
import { viewsOf } from '../view/views-of.ts';
import { deploymentElements } from './deployment.ts';
import { renderStructurizr } from './index.ts';
import { allElements } from './relationship-lookup.ts';
import { staticModel } from './static-model.ts';
import { workspace } from './workspace.ts';
import type { ViewJson, WorkspaceJson } from './workspace-json.ts';

const workspaceOf = (name: (typeof fixtureNames)[number]): WorkspaceJson => {
  const analyzed = analyzedFixture(name);
  return workspace(analyzed, viewsOf(analyzed));
};
const modelItems = ({ model }: WorkspaceJson) => [
  ...allElements([...model.people, ...model.softwareSystems]),
  ...deploymentElements(model.deploymentNodes),
];
const allViews = ({ views: { configuration: _, ...lists } }: WorkspaceJson): ViewJson[] => Object.values(lists).flat();
const named = (json: WorkspaceJson, name: string) => {
  const found = modelItems(json).find((item) => 'name' in item && item.name === name);
  if (!found) throw new Error(`Nothing is called ${name}`);
  return found;
};

test('the schema in the tests refuses what the package writes by itself', () => {
  const analyzed = analyzedFixture('typical');
  const written = JSON.parse(JSON.stringify(staticModel(analyzed, viewsOf(analyzed)).workspace.toDto()));
  const faults = structurizrFaults(written).join('\n');
  expect(faults).toContain('interactionStlye');
  expect(faults).toContain('automaticLayout must be object');
});

test.each(fixtureNames)("the workspace of the %s study meets Structurizr's schema", (name) => {
  const analyzed = analyzedFixture(name);
  const [artifact] = renderStructurizr(analyzed, viewsOf(analyzed));
  expect(artifact?.path).toBe('workspace.json');
  expect(structurizrFaults(JSON.parse(artifact?.content ?? ''))).toEqual([]);
});

test.each(fixtureNames)('in the workspace of the %s study every reference resolves and no id occurs twice', (name) => {
  const json = workspaceOf(name);
  const items = modelItems(json);
  const relationships = items.flatMap((item) => item.relationships);
  const elementIds = items.map(({ id }) => id);
  const relationshipIds = relationships.map(({ id }) => id);
  const ids = [...elementIds, ...relationshipIds];
  expect(new Set(ids).size).toBe(ids.length);
  const dangling = [
    ...relationships.flatMap(({ sourceId, destinationId }) => [sourceId, destinationId]),
    ...items.flatMap((item) => ('instanceId' in item ? [item.containerId ?? item.softwareSystemId ?? ''] : [])),
    ...allViews(json).flatMap(({ elements }) => elements.map(({ id }) => id)),
    ...allViews(json).flatMap(({ softwareSystemId, containerId, elementId }) =>
      [softwareSystemId, containerId, elementId].filter((id) => id !== undefined),
    ),
  ].filter((id) => !elementIds.includes(id));
  expect(dangling).toEqual([]);
  const unknown = [
    ...allViews(json).flatMap((view) => view.relationships.map(({ id }) => id)),
    ...relationships.flatMap(({ linkedRelationshipId }) => linkedRelationshipId ?? []),
  ].filter((id) => !relationshipIds.includes(id));
  expect(unknown).toEqual([]);
});

test.each(fixtureNames)('in the %s study a view shows both ends of every relationship in it', (name) => {
  const json = workspaceOf(name);
  const relationships = new Map(
    modelItems(json).flatMap((item) => item.relationships.map((one) => [one.id, one] as const)),
  );
  for (const view of allViews(json)) {
    const shown = new Set(view.elements.map(({ id }) => id));
    const ends = view.relationships.flatMap(({ id }) => {
      const relationship = relationships.get(id);
      return relationship ? [relationship.sourceId, relationship.destinationId] : [];
    });
    expect(
      ends.filter((id) => !shown.has(id)),
      view.key,
    ).toEqual([]);
  }
});

test('groups, infrastructure, system instances and asynchronous calls are there, which the package leaves out', () => {
  const json = workspaceOf('typical');
  expect(named(json, 'Booking API')).toMatchObject({ group: 'Services', tags: 'Element,Container,Service' });
  expect(named(json, 'Load balancer')).toMatchObject({
    technology: 'Application Load Balancer',
    environment: 'Production',
  });
  const asynchronous = named(json, 'Outbox relay').relationships.filter(({ interactionStyle }) => interactionStyle);
  expect(asynchronous).toMatchObject([
    { description: 'Publishes BookingPlaced', interactionStyle: 'Asynchronous', tags: 'Relationship,Asynchronous' },
  ]);
  const hostile = workspaceOf('hostile');
  const external = [...deploymentElements(hostile.model.deploymentNodes)].find((item) => 'softwareSystemId' in item);
  expect(external).toMatchObject({ softwareSystemId: named(hostile, '@enduml').id, instanceId: 1 });
});

test('traffic between two instances is linked to the relationship that it follows', () => {
  const json = workspaceOf('typical');
  const database = named(json, 'Booking database').id;
  const api = named(json, 'Booking API');
  const link = api.relationships.find(({ destinationId }) => destinationId === database)?.id;
  const instances = [...deploymentElements(json.model.deploymentNodes)].filter(
    (item) => 'containerId' in item && item.containerId === api.id,
  );
  expect(link).toBeDefined();
  expect(instances.map((item) => item.relationships.some((one) => one.linkedRelationshipId === link))).toEqual([
    true,
    true,
  ]);
});

test('a flow becomes a dynamic view: alternatives in a row, parallel messages with equal numbers, replies as responses', () => {
  const json = workspaceOf('typical');
  const steps = (key: string) =>
    json.views.dynamicViews
      .find((view) => view.key === key)
      ?.relationships.map(({ order, description, response }) => `${order} ${description}${response ? ' ↩' : ''}`);
  expect(steps('flow-book-seats')).toEqual([
    '1 Picks seats',
    '2 POST /holds',
    '3 [Seats are free] Holds seats',
    '4 [Somebody was faster] 409 with other seats ↩',
    '5 BookingPlaced',
    '6 BookingPlaced',
    '7 [Until the provider answers] Charges the card',
    '8 PaymentCaptured',
    '9 PaymentCaptured',
    '10 Confirms',
    '9 PaymentCaptured',
    '10 Tickets',
    '11 Shows the booking ↩',
  ]);
});

test('names that Structurizr could not tell apart get a number', () => {
  const analyzed = analyzedFixture('smallest');
  const elements = analyzed.study.elements.map((element) =>
    element.kind === 'container' ? { ...element, name: 'Same/name' } : element,
  );
  const renamed = { ...analyzed, study: { ...analyzed.study, elements } };
  const names = modelItems(workspace(renamed, viewsOf(renamed))).map((item) => ('name' in item ? item.name : ''));
  expect(names).toEqual(['Visitor', 'URL shortener', 'Same/name', 'Same/name (2)', 'Public DNS']);
});
