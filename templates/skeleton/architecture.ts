import { externalSystem, person, softwareSystem, uses } from 'casebook';

export const member = person('member', { name: 'Member', description: 'Writes entries and finds them again.' });

// Somebody else's system that ours depends on.
export const identityProvider = externalSystem('identityProvider', {
  name: 'Identity provider',
  description: 'Signs members in and issues tokens.',
});

// Keys are ids: `api` below has the id `system.api`. Everything else refers to the constants, so a typo doesn't compile.
export const system = softwareSystem('system', {
  name: 'My system',
  description: 'Keeps entries and finds them again.',
  containers: {
    entry: {
      name: 'Entry',
      technology: 'Application Load Balancer',
      description: 'Ends TLS and spreads requests over zones.',
      icon: 'elastic-load-balancing',
    },
    api: {
      name: 'API',
      technology: 'Go',
      description: 'Checks tokens, stores and finds entries.',
      // Open the container that carries the hardest decision into components.
      components: {
        handlers: { name: 'Handlers', technology: 'Go', description: 'Speak HTTP and check tokens.' },
        store: { name: 'Entry store', technology: 'Go, pgx', description: 'Reads and writes entries.' },
      },
    },
    database: {
      name: 'Database',
      technology: 'PostgreSQL on Amazon RDS',
      role: 'database',
      description: 'System of record for entries.',
      icon: 'amazon-rds',
    },
  },
});
export const { entry, api, database } = system.containers;
const { handlers, store } = api.components;

// `uses` waits for an answer, `sends` doesn't.
export const relationships = [
  uses(member, identityProvider, 'Signs in at', 'OpenID Connect'),
  uses(member, entry, 'Stores and finds entries through', 'HTTPS'),
  uses(entry, api, 'Forwards requests to', 'HTTP'),
  uses(entry, handlers, 'Forwards requests to', 'HTTP'),
  uses(handlers, store, 'Stores and finds entries through', 'Go'),
  uses(store, database, 'Reads and writes entries in', 'SQL'),
  uses(api, database, 'Reads and writes entries in', 'SQL'),
];
