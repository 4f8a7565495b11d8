import { externalSystem, person, sends, softwareSystem, uses } from 'casebook';

export const member = person('member', { name: 'Member', description: 'Works in one tenant, or in several.' });
export const tenantAdmin = person('tenantAdmin', {
  name: 'Tenant administrator',
  description: 'Invites people, sets roles, sign-in and plan.',
});
export const platformEngineer = person('platformEngineer', {
  name: 'Platform engineer',
  description: 'Runs migrations and opens cells; reads no tenant.',
  location: 'internal',
});

export const customerSystems = externalSystem('customerSystems', {
  name: 'Customer’s systems',
  description: 'Call the API by key and receive webhooks.',
});
export const customerSignIn = externalSystem('customerSignIn', {
  name: 'Customer’s sign-in',
  description: 'The tenant’s own SAML or OIDC provider.',
});
export const directory = externalSystem('directory', {
  name: 'User directory',
  description: 'Amazon Cognito: proves who somebody is.',
});
export const paymentProvider = externalSystem('paymentProvider', {
  name: 'Payment provider',
  description: 'Invoices, cards, tax; keeps payment data.',
});
export const mailService = externalSystem('mailService', {
  name: 'Mail service',
  description: 'Amazon SES: invitations and notices.',
});

export const platform = softwareSystem('platform', {
  name: 'Tenant platform',
  description: 'One product for many firms, each behind its own fence.',
  containers: {
    webApp: {
      name: 'Web app',
      technology: 'React, TypeScript',
      role: 'browser',
      description: 'The product in the browser; holds no secret.',
      tags: ['client'],
    },
    delivery: {
      name: 'App delivery',
      technology: 'Amazon CloudFront, S3',
      role: 'web',
      description: 'Serves the web app’s files; no API passes here.',
      group: 'Edge',
      icon: 'amazon-cloudfront',
      tags: ['edge', 'managed'],
    },
    entry: {
      name: 'Entry',
      technology: 'AWS WAF, two Application Load Balancers',
      description: 'Ends TLS; one host for people, one for keys.',
      group: 'Edge',
      icon: 'elastic-load-balancing',
      tags: ['managed'],
    },
    access: {
      name: 'Access service',
      technology: 'Go, Gin',
      description: 'Signs who may act in which tenant, for ten minutes.',
      group: 'Services',
      icon: 'aws-fargate',
      components: {
        signInHandlers: {
          name: 'Sign-in handlers',
          technology: 'Gin, OpenID Connect',
          description: 'Start and finish the code flow with the directory.',
        },
        tenantFinder: {
          name: 'Tenant finder',
          technology: 'Go',
          description: 'From e-mail domain to tenant and its provider.',
        },
        membershipReader: {
          name: 'Membership reader',
          technology: 'pgx',
          description: 'Member, roles and state, read behind the fence.',
        },
        tokenIssuer: {
          name: 'Token issuer',
          technology: 'Go, ES256',
          description: 'Puts tenant, cell and permissions into a token.',
        },
        sessionStore: {
          name: 'Session store',
          technology: 'pgx',
          description: 'Hashed refresh tokens, replaced at each use.',
        },
        keyExchange: {
          name: 'Key exchange',
          technology: 'Go',
          description: 'Turns an API key into a token with its scopes.',
        },
      },
    },
    core: {
      name: 'Core service',
      technology: 'Go, Gin',
      description: 'The product’s API; every call enters one tenant.',
      group: 'Services',
      icon: 'aws-fargate',
      components: {
        tokenVerifier: {
          name: 'Token verifier',
          technology: 'Go, ES256',
          description: 'Issuer, audience, cell, expiry; no call out.',
        },
        tenantLimiter: {
          name: 'Tenant limiter',
          technology: 'Go, Redis',
          description: 'Requests a minute and calls in flight, per tenant.',
        },
        tenantDirectory: {
          name: 'Tenant directory',
          technology: 'Go',
          description: 'Tenant id to schema, state and plan; cached.',
        },
        handlers: {
          name: 'Product handlers',
          technology: 'Gin',
          description: 'Check the permission, then do the work.',
        },
        tenantTransaction: {
          name: 'Tenant transaction',
          technology: 'pgx',
          description: 'The only way to the pool: BEGIN, enter tenant.',
        },
        outboxRelay: {
          name: 'Outbox relay',
          technology: 'Go',
          description: 'Publishes committed facts, one leader at a time.',
        },
      },
    },
    billing: {
      name: 'Billing service',
      technology: 'Go, Gin',
      description: 'Plans, hourly usage, subscription state.',
      group: 'Services',
      icon: 'aws-fargate',
    },
    webhooks: {
      name: 'Webhook service',
      technology: 'Go',
      description: 'Delivers events to customers, signed, with retries.',
      group: 'Services',
      icon: 'aws-fargate',
    },
    auditWriter: {
      name: 'Audit writer',
      technology: 'Go',
      description: 'Writes each fact into a file that nobody can change.',
      group: 'Services',
      icon: 'aws-fargate',
    },
    operator: {
      name: 'Tenant operator',
      technology: 'Go',
      description: 'Provisions, migrates, moves and erases tenants.',
      group: 'Services',
      icon: 'aws-fargate',
      components: {
        jobClaimer: {
          name: 'Job claimer',
          technology: 'SKIP LOCKED',
          description: 'Leases due jobs; each step can be repeated.',
        },
        schemaRenderer: {
          name: 'Schema renderer',
          technology: 'Go templates',
          description: 'Template and tenant id become one schema.',
        },
        migrationRunner: {
          name: 'Migration runner',
          technology: 'pgx',
          description: 'Canary first, then four at a time, resumable.',
        },
        cellPlanner: {
          name: 'Cell planner',
          technology: 'Go',
          description: 'Counts tables and refuses the tenant too many.',
        },
        eraser: {
          name: 'Eraser',
          technology: 'Go',
          description: 'Removes a person or a tenant, and proves it.',
        },
      },
    },
    database: {
      name: 'Platform database',
      technology: 'PostgreSQL 18 on Amazon RDS Multi-AZ',
      role: 'database',
      description: 'Control schema, and one schema for each tenant.',
      group: 'Data and events',
      icon: 'amazon-rds',
    },
    cache: {
      name: 'Tenant cache',
      technology: 'Amazon ElastiCache, Redis OSS',
      role: 'cache',
      description: 'Tenant directory and counters; may be lost.',
      group: 'Data and events',
      icon: 'amazon-elasticache',
    },
    eventBus: {
      name: 'Event bus',
      technology: 'Amazon EventBridge, a queue per consumer on SQS',
      role: 'queue',
      description: 'Carries facts; a rule per consumer, not per tenant.',
      group: 'Data and events',
      icon: 'amazon-eventbridge',
    },
    files: {
      name: 'File store',
      technology: 'Amazon S3',
      role: 'storage',
      description: 'Attachments and exports, a prefix per tenant.',
      group: 'Data and events',
      icon: 'amazon-s3',
    },
    auditArchive: {
      name: 'Audit archive',
      technology: 'Amazon S3, Object Lock',
      role: 'storage',
      description: 'Who did what, unchangeable; ids, no names.',
      group: 'Data and events',
      icon: 'amazon-s3',
    },
  },
});

export const {
  webApp,
  delivery,
  entry,
  access,
  core,
  billing,
  webhooks,
  auditWriter,
  operator,
  database,
  cache,
  eventBus,
  files,
  auditArchive,
} = platform.containers;

const a = access.components;
const c = core.components;
const o = operator.components;

/** What goes between systems and containers; the threat model names these. */
export const dataFlows = {
  memberToApp: uses(member, webApp, 'Works in a tenant', 'Browser'),
  adminToApp: uses(tenantAdmin, webApp, 'Administers the tenant', 'Browser'),
  systemsToEntry: uses(customerSystems, entry, 'Calls the API', 'HTTPS, API key'),
  appToDelivery: uses(webApp, delivery, 'Loads the app', 'HTTPS'),
  appToEntry: uses(webApp, entry, 'Calls the API', 'HTTPS, JSON'),
  appToDirectory: uses(webApp, directory, 'Is sent to sign in', 'OpenID Connect'),
  appToFiles: uses(webApp, files, 'Up- and downloads files', 'HTTPS, signed URL'),
  appToSignIn: uses(webApp, customerSignIn, 'Is sent on to sign in', 'SAML 2.0, OIDC'),
  providerToEntry: sends(paymentProvider, entry, 'Reports payments', 'Signed webhook'),
  entryToAccess: uses(entry, access, 'Routes /auth', 'HTTPS'),
  entryToCore: uses(entry, core, 'Routes /v1', 'HTTPS'),
  entryToBilling: uses(entry, billing, 'Routes /billing', 'HTTPS'),
  accessToDirectory: uses(access, directory, 'Redeems codes', 'HTTPS'),
  accessToDatabase: uses(access, database, 'Members, sessions', 'SQL, TLS'),
  accessToCache: uses(access, cache, 'Lists ended sessions', 'RESP, TLS'),
  accessToMail: sends(access, mailService, 'Sends invitations', 'SES API'),
  coreToDatabase: uses(core, database, 'Enters a tenant', 'SQL, TLS'),
  coreToCache: uses(core, cache, 'Looks up tenants, counts', 'RESP, TLS'),
  coreToBus: sends(core, eventBus, 'Publishes facts', 'PutEvents'),
  busToWebhooks: sends(eventBus, webhooks, 'Facts', 'SQS, long poll'),
  webhooksToDatabase: uses(webhooks, database, 'Addresses, attempts', 'SQL, TLS'),
  webhooksToSystems: uses(webhooks, customerSystems, 'Delivers events', 'HTTPS, HMAC'),
  busToBilling: sends(eventBus, billing, 'Usage', 'SQS, long poll'),
  billingToDatabase: uses(billing, database, 'Usage hours, plans', 'SQL, TLS'),
  billingToProvider: uses(billing, paymentProvider, 'Reports usage', 'HTTPS, JSON'),
  busToAudit: sends(eventBus, auditWriter, 'Facts', 'SQS, long poll'),
  auditToArchive: uses(auditWriter, auditArchive, 'Appends batches', 'S3 API'),
  operatorToDatabase: uses(operator, database, 'Creates, migrates, drops', 'SQL, TLS'),
  operatorToDirectory: uses(operator, directory, 'Registers, removes', 'Cognito API'),
  operatorToFiles: uses(operator, files, 'Exports, erases', 'S3 API'),
  engineerToOperator: uses(platformEngineer, operator, 'Starts and resumes jobs', 'Recorded session'),
};

const accessComponents = [
  uses(entry, a.signInHandlers, 'Routes /auth/sign-in', 'HTTPS'),
  uses(entry, a.keyExchange, 'Routes /auth/token', 'HTTPS'),
  uses(a.signInHandlers, a.tenantFinder, 'Asks whose domain it is', 'Go call'),
  uses(a.signInHandlers, directory, 'Redeems codes', 'HTTPS'),
  uses(a.signInHandlers, a.membershipReader, 'Asks for the member', 'Go call'),
  uses(a.keyExchange, a.membershipReader, 'Asks for the key', 'Go call'),
  uses(a.signInHandlers, a.tokenIssuer, 'Asks for a token', 'Go call'),
  uses(a.keyExchange, a.tokenIssuer, 'Asks for a token', 'Go call'),
  uses(a.tokenIssuer, a.sessionStore, 'Replaces the session', 'Go call'),
  uses(a.tenantFinder, database, 'Reads domains', 'SQL'),
  uses(a.membershipReader, database, 'Reads the tenant', 'SQL'),
  uses(a.sessionStore, database, 'Writes sessions', 'SQL'),
];

const coreComponents = [
  uses(entry, c.tokenVerifier, 'Routes /v1', 'HTTPS'),
  uses(c.tokenVerifier, c.tenantLimiter, 'Hands on tenant and person', 'Go call'),
  uses(c.tenantLimiter, c.tenantDirectory, 'Asks for the plan', 'Go call'),
  uses(c.tenantLimiter, cache, 'Counts', 'RESP'),
  uses(c.tenantDirectory, cache, 'Looks up', 'RESP'),
  uses(c.tenantLimiter, c.handlers, 'Lets through', 'Go call'),
  uses(c.handlers, c.tenantTransaction, 'Works in a tenant', 'Go call'),
  uses(c.tenantTransaction, database, 'BEGIN, enter tenant', 'SQL'),
  uses(c.outboxRelay, database, 'Reads the outbox', 'SQL'),
  sends(c.outboxRelay, eventBus, 'Publishes', 'PutEvents'),
];

const operatorComponents = [
  uses(platformEngineer, o.jobClaimer, 'Starts and resumes jobs', 'Recorded session'),
  uses(o.jobClaimer, database, 'Leases jobs', 'SQL'),
  uses(o.jobClaimer, o.cellPlanner, 'Asks for a place', 'Go call'),
  uses(o.cellPlanner, database, 'Counts tables', 'SQL'),
  uses(o.jobClaimer, o.schemaRenderer, 'Provisions', 'Go call'),
  uses(o.schemaRenderer, database, 'Creates a schema', 'SQL'),
  uses(o.jobClaimer, o.migrationRunner, 'Migrates', 'Go call'),
  uses(o.migrationRunner, database, 'Alters one schema', 'SQL'),
  uses(o.jobClaimer, o.eraser, 'Erases', 'Go call'),
  uses(o.eraser, database, 'Erases or drops', 'SQL'),
  uses(o.eraser, files, 'Deletes the prefix', 'S3 API'),
  uses(o.eraser, directory, 'Registers, removes', 'Cognito API'),
];

export const elements = [
  platform,
  member,
  tenantAdmin,
  platformEngineer,
  customerSystems,
  customerSignIn,
  directory,
  paymentProvider,
  mailService,
];

export const relationships = [
  ...Object.values(dataFlows),
  ...accessComponents,
  ...coreComponents,
  ...operatorComponents,
];
