export const glossary = [
  { term: 'Tenant', meaning: 'A customer firm, with its people, data, sign-in and bill.' },
  { term: 'Cell', meaning: 'A complete copy of the platform in one region, for a capped number of tenants.' },
  {
    term: 'Fence',
    meaning: 'Something that keeps a query inside its tenant. There are two, fed by different sources.',
  },
  {
    term: 'Entering a tenant',
    meaning: 'Setting search path and tenant id for one transaction, through one function, the door.',
  },
  {
    term: 'Backend',
    meaning:
      'The PostgreSQL process behind a connection. It caches, by itself, what it knows of every table it has touched.',
  },
  {
    term: 'Catalog memory',
    meaning: 'The sum of those caches: tenants × tables × backends × [[driver.catalogKilobytes]] here.',
  },
  {
    term: 'Row-level security',
    meaning: 'A condition that PostgreSQL adds to every statement on a table, for the roles that it applies to.',
  },
  {
    term: 'Search path',
    meaning: 'The list of schemas in which PostgreSQL looks for a table that is named without one.',
  },
  { term: 'Expand and contract', meaning: 'Add the new, move to it, remove the old, in separate releases.' },
  { term: 'Federation', meaning: 'Signing in with the customer’s own provider, by SAML or OpenID Connect.' },
  { term: 'SCIM', meaning: 'The protocol by which a customer’s directory creates and removes people here.' },
  {
    term: 'Controller, processor',
    meaning: 'GDPR’s names for who decides about the data (the customer) and who handles it for them (us).',
  },
  {
    term: 'SOC 2 Type II',
    meaning: 'An auditor’s report on whether controls worked over a period. Not a certificate.',
  },
  {
    term: 'tenantctl',
    meaning:
      'The operator’s command line. It runs in a recorded session: aws ecs execute-command --cluster $CELL --container operator --interactive --command "tenantctl …".',
  },
  { term: '$CELL', meaning: 'The name of a cell, such as us-east-1-1: of its cluster, database, web ACL, log groups.' },
  {
    term: 'Switch',
    meaning: 'A parameter under /$CELL in AWS Systems Manager that every task reads again each 30 seconds.',
  },
  { term: 'Noisy neighbor', meaning: 'A tenant whose load is felt by the others.' },
  {
    term: 'MAU',
    meaning: 'Monthly active user: anybody with one sign-in operation in the month. What the directory charges for.',
  },
  { term: 'LCU', meaning: 'Load balancer capacity unit: how Application Load Balancers bill for traffic.' },
];
