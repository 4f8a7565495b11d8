import { Ajv, type ValidateFunction } from 'ajv';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const flag: Schema = { type: 'boolean' };
const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
const named = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const properties: Schema = { type: 'object', additionalProperties: text };
/** Only the published fields; the published schema allows others, and so would let misspelt ones pass. */
const object = (fields: Readonly<Record<string, Schema>>, ...required: readonly string[]): Schema => ({
  type: 'object',
  properties: fields,
  required,
  additionalProperties: false,
});

const element = { id: text, name: text, description: text, tags: text, url: text, group: text, properties };
const relationships = listOf(named('Relationship'));
const deployed = { id: text, environment: text, tags: text, url: text, properties, relationships };
const node = { ...deployed, name: text, description: text, technology: text };
const location = oneOf('External', 'Internal', 'Unspecified');
const view = {
  key: { type: 'string', pattern: '^[\\w-]+$' },
  order: number,
  title: text,
  description: text,
  properties,
  automaticLayout: named('AutomaticLayout'),
  elements: listOf(named('ElementView')),
  relationships: listOf(named('RelationshipView')),
};
const color = { type: 'string', pattern: '^#[0-9a-f]{6}$' };

/**
 * The types and vocabularies of Structurizr's published workspace schema, for the parts that we write.
 * @see https://github.com/structurizr/structurizr/blob/main/structurizr-json/structurizr.yaml version 1.29.0
 */
const definitions: Readonly<Record<string, Schema>> = {
  Person: object({ ...element, location, relationships }, 'id', 'name'),
  SoftwareSystem: object({ ...element, location, relationships, containers: listOf(named('Container')) }, 'id', 'name'),
  Container: object(
    { ...element, technology: text, relationships, components: listOf(named('Component')) },
    'id',
    'name',
  ),
  Component: object({ ...element, technology: text, relationships }, 'id', 'name'),
  Relationship: object(
    {
      id: text,
      description: text,
      tags: text,
      url: text,
      properties,
      sourceId: text,
      destinationId: text,
      technology: text,
      interactionStyle: oneOf('Synchronous', 'Asynchronous'),
      linkedRelationshipId: text,
    },
    'id',
    'sourceId',
    'destinationId',
  ),
  DeploymentNode: object(
    {
      ...node,
      instances: { type: 'string', pattern: '^\\d+$' },
      children: listOf(named('DeploymentNode')),
      infrastructureNodes: listOf(object(node, 'id', 'name', 'environment')),
      containerInstances: listOf(
        object(
          { ...deployed, containerId: text, instanceId: number },
          'id',
          'containerId',
          'instanceId',
          'environment',
        ),
      ),
      softwareSystemInstances: listOf(
        object(
          { ...deployed, softwareSystemId: text, instanceId: number },
          'id',
          'softwareSystemId',
          'instanceId',
          'environment',
        ),
      ),
    },
    'id',
    'name',
    'environment',
  ),
  ElementView: object({ id: text, x: number, y: number }, 'id'),
  RelationshipView: object({ id: text, description: text, response: flag, order: text }, 'id'),
  AutomaticLayout: object({
    rankDirection: oneOf('TopBottom', 'BottomTop', 'LeftRight', 'RightLeft'),
    rankSeparation: number,
    nodeSeparation: number,
    edgeSeparation: number,
    vertices: flag,
  }),
  ElementStyle: object(
    {
      tag: text,
      background: color,
      stroke: color,
      color,
      shape: oneOf(
        'RoundedBox',
        'Person',
        'WebBrowser',
        'MobileDevicePortrait',
        'Cylinder',
        'Pipe',
        'Hexagon',
        'Component',
      ),
    },
    'tag',
  ),
  RelationshipStyle: object({ tag: text, color, dashed: flag }, 'tag'),
};

const schema: Schema = {
  definitions,
  ...object(
    {
      name: text,
      description: text,
      model: object({
        people: listOf(named('Person')),
        softwareSystems: listOf(named('SoftwareSystem')),
        deploymentNodes: listOf(named('DeploymentNode')),
      }),
      views: object({
        systemContextViews: listOf(object({ ...view, softwareSystemId: text }, 'key', 'softwareSystemId')),
        containerViews: listOf(object({ ...view, softwareSystemId: text }, 'key', 'softwareSystemId')),
        componentViews: listOf(object({ ...view, softwareSystemId: text, containerId: text }, 'key', 'containerId')),
        dynamicViews: listOf(object({ ...view, elementId: text }, 'key')),
        deploymentViews: listOf(object({ ...view, softwareSystemId: text, environment: text }, 'key', 'environment')),
        configuration: object({
          styles: object({
            elements: listOf(named('ElementStyle')),
            relationships: listOf(named('RelationshipStyle')),
          }),
        }),
      }),
      configuration: object({ scope: oneOf('Landscape', 'SoftwareSystem') }),
    },
    'name',
    'model',
    'views',
  ),
};

const validate: ValidateFunction = new Ajv({ allErrors: true }).compile(schema);

/** What a workspace has that Structurizr's schema refuses, as `path message`; empty when it is valid. */
export function structurizrFaults(workspace: unknown): string[] {
  validate(workspace);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
