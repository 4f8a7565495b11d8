const relationship = (sourceId: string, destinationId: string, description: string, more: object = {}) => ({
  id: `${sourceId}-${destinationId}`,
  sourceId,
  destinationId,
  description,
  ...more,
});

const madr = `# Use \`x\`

## Context and Problem Statement

Why?

## Considered Options

* X
* Y

## Decision Outcome

Chosen option: "X", because it is small.
`;

/** A workspace whose names are hard on a TypeScript file, and that holds what a case study has no place for. */
export const hostileWorkspace = () => ({
  name: `It's "hostile" \`code\` \${process.exit(1)} */ 🚀`,
  description: `Line one\nline \${two} \\ end`,
  model: {
    properties: { 'structurizr.groupSeparator': '/' },
    people: [
      {
        id: '1',
        name: 'Person',
        tags: 'Element,Person,VIP',
        group: 'Staff',
        relationships: [
          relationship('1', '3', `Uses 'it' "daily" \`now\` \${x}`, { technology: 'HTTPS' }),
          relationship('1', '10', 'Clicks', {
            interactionStyle: 'Asynchronous',
            tags: 'Relationship,Asynchronous,slow,"q"',
          }),
        ],
      },
      { id: '2', name: '東京 👩‍🚀', description: null, location: 'Internal' },
    ],
    softwareSystems: [
      {
        id: '3',
        name: 'Delete',
        description: 'A \'quoted\' "thing"',
        url: 'not a url',
        properties: { owner: 'x' },
        documentation: { sections: [{}], decisions: [] },
        containers: [
          {
            id: '10',
            name: 'API',
            technology: 'Go',
            group: 'Core/Orders',
            tags: 'Element,Container,Web Browser',
            relationships: [
              relationship('10', '11', 'Reads'),
              relationship('10', '20', 'Contains'),
              relationship('10', '90', 'Measures'),
              relationship('10', '4', 'Reads', { linkedRelationshipId: '10-11' }),
            ],
            components: [
              { id: '20', name: 'class' },
              { id: '21', name: 'Class' },
              { id: '22', name: '2nd-level `cache`', url: `https://example.com/a?b=\${c}` },
            ],
          },
          { id: '11', name: 'Database', tags: 'Database,Primary', description: `${'x'.repeat(130)}` },
          { id: '12', name: 'Database', description: '系统'.repeat(30) },
          { id: '13', name: 'uses', properties: { 'casebook.id': 'a.constructor' } },
        ],
      },
      { id: '4', name: 'delete', location: 'External', containers: [{ id: '14', name: 'Api' }] },
      { id: '5', name: 'Mail 📧' },
    ],
    customElements: [{ id: '90', name: 'Sensor' }],
    deploymentNodes: [
      {
        id: '50',
        name: 'AWS',
        environment: 'Live',
        instances: '1..N',
        children: [
          {
            id: '51',
            name: 'AWS',
            containerInstances: [
              {
                id: '52',
                containerId: '10',
                relationships: [relationship('52', '53', 'Reads', { linkedRelationshipId: '10-11' })],
                healthChecks: [{}],
              },
              { id: '54', containerId: '10' },
            ],
            softwareSystemInstances: [{ id: '55', softwareSystemId: '4' }],
          },
        ],
        containerInstances: [{ id: '53', containerId: '11' }],
      },
      {
        id: '70',
        name: 'Laptop',
        environment: 'Développement',
        infrastructureNodes: [
          { id: '71', name: 'nat `gw`', relationships: [relationship('71', '72', 'Leads to "it"')] },
        ],
        containerInstances: [{ id: '72', containerId: '12', properties: { instances: '3', size: "it's 2 GB" } }],
      },
    ],
  },
  documentation: {
    decisions: [
      { id: '7', date: '2026-01-02T10:00:00Z', status: 'Accepted', title: 'Use `x`', content: madr },
      { id: '8', status: 'Accepted', title: 'Nygard', content: '# 8. Nygard\n\n## Status\n\nAccepted\n' },
    ],
  },
  views: { systemContextViews: [{}], configuration: {} },
});
