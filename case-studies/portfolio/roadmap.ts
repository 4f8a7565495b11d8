import type { PortfolioDefinition } from 'casebook';

/** Six months. Every pillar leaves something behind that can be shown; what isn't there yet has no proof. */
export const roadmap: PortfolioDefinition['roadmap'] = [
  {
    id: 'go-foundations',
    month: 1,
    name: 'Go foundations',
    topics: [
      'Types, zero values, slices and maps',
      'Structs, methods, implicit interfaces',
      'Errors as values, wrapping, defer',
      'Goroutines, channels, select, sync',
      'Context: deadlines and cancellation',
      'Worker pools, pipelines, leaks and races',
      'Standard library, table-driven tests, generics',
      'Gin: routing, middleware, validation',
    ],
    artifacts: [
      {
        name: 'Decision: Go for the backend',
        proof: {
          study: 'mobile-commerce',
          decision: 'go-for-the-backend',
          shows: 'What the language is chosen for, and what it costs the team',
        },
      },
      { name: 'Command-line tool in Go (GitHub)' },
      { name: 'Concurrent file processor (GitHub)' },
    ],
  },
  {
    id: 'go-backend',
    month: 2,
    name: 'Go backend',
    topics: [
      'JWT, refresh rotation, revocation',
      'Password hashing, timing, reset flows',
      'Roles, permissions, several tenants',
      'Input validation, CORS, rate limits',
      'database/sql, pools, context in every query',
      'Handler, service, repository; injection by constructor',
      'Migrations and their way back',
      'Tests with mocks and with real databases',
      'Structured logs, correlation ids, error contracts',
    ],
    artifacts: [
      {
        name: 'Authentication Architecture Document',
        proof: {
          study: 'mobile-commerce',
          page: 'security',
          shows: 'Sign-in, refresh and sign-out step by step; where tokens live; limits by endpoint',
        },
      },
      { name: 'Production-ready user service with tests (GitHub)' },
    ],
  },
  {
    id: 'databases',
    month: 3,
    name: 'Database mastery',
    topics: [
      'Normal forms, and when to leave them',
      'Keys, constraints, data types',
      'Tenancy, audit columns, versions',
      'B-tree, GIN, BRIN, partial and covering indexes',
      'Reading EXPLAIN ANALYZE',
      'Isolation levels, row locks, deadlocks',
      'Pools, replicas, partitions, archiving',
      'Redis structures and caching patterns',
      'Invalidation, stampedes, locks, rate limits',
    ],
    artifacts: [
      {
        name: 'E-commerce schema',
        proof: {
          study: 'mobile-commerce',
          page: 'data',
          shows: 'The data model, read from the catalog of the PostgreSQL that executed it',
        },
      },
      {
        name: 'Database Design Document',
        proof: {
          study: 'order-processing',
          page: 'data',
          shows: 'Tables and indexes with reasons, partitions, recovery, and the schema that was refused',
        },
      },
      {
        name: 'Caching Strategy Document',
        proof: {
          study: 'mobile-commerce',
          page: 'data',
          shows: 'What is cached and what is not: lifetimes, invalidation, memory, life without the cache',
        },
      },
      { name: 'Query optimization report' },
    ],
  },
  {
    id: 'event-driven',
    month: 4,
    name: 'Event-driven architecture',
    topics: [
      'Brokers, partitions, replicas, consumer groups',
      'Keys as promises about order',
      'Producer acknowledgments and batching',
      'Offsets, rebalances, lag',
      'Idempotent consumers',
      'Retries and dead letters',
      'Event sourcing and its price',
      'Sagas: orchestration, choreography, compensation',
    ],
    artifacts: [
      {
        name: 'Architecture diagram of an order system with Kafka',
        proof: {
          study: 'order-processing',
          page: 'architecture',
          shows: 'Context, containers and components, down to saga and relay',
        },
      },
      {
        name: 'Event-Driven Architecture ADR',
        proof: {
          study: 'order-processing',
          decision: 'event-log-on-kafka',
          shows: 'Four options, the price of each, and the honest counter-argument',
        },
      },
      {
        name: 'Event catalog',
        proof: {
          study: 'order-processing',
          page: 'events',
          shows: 'Every topic with key, schema, consumers and failure handling',
        },
      },
      { name: 'Order processing system in Go (GitHub)' },
    ],
  },
  {
    id: 'cloud-and-infrastructure',
    month: 5,
    name: 'Cloud and infrastructure',
    topics: [
      'Pods, probes, resources, disruption',
      'Services, ingress, network policies',
      'Autoscaling by load and by lag',
      'Kubernetes RBAC and cloud identities',
      'Terraform modules, state, locking',
      'VPC, subnets, NAT, security groups',
      'Managed PostgreSQL, Redis and Kafka',
      'Tags, secrets, cost estimates',
    ],
    artifacts: [
      {
        name: 'Infrastructure diagram',
        proof: {
          study: 'mobile-commerce',
          page: 'deployment',
          shows: 'Both regions, network and security groups',
        },
      },
      {
        name: 'Infrastructure Architecture Document',
        proof: {
          study: 'order-processing',
          page: 'deployment',
          shows: 'Zones, subnets and the rules between security groups, one by one',
        },
      },
      {
        name: 'Decision: Kubernetes or ECS',
        proof: {
          study: 'mobile-commerce',
          decision: 'kubernetes-without-nodes',
          shows: 'What the second region changes about the answer',
        },
      },
      { name: 'Terraform modules (GitHub)' },
    ],
  },
  {
    id: 'production-excellence',
    month: 5,
    name: 'Production excellence',
    topics: [
      'Logs, metrics, traces with OpenTelemetry',
      'Indicators, objectives, error budgets',
      'Alerts that mean somebody is hurt',
      'Dashboards that answer a question',
      'OWASP Top 10, input and output',
      'Secrets, encryption, least privilege',
      'WAF, DDoS, network layers',
      'STRIDE, GDPR and SOC 2 in a design',
    ],
    artifacts: [
      {
        name: 'Objectives, alerts and runbook',
        proof: {
          study: 'mobile-commerce',
          page: 'operations',
          shows: 'Four objectives, their burn rates, and an entry behind each alert',
        },
      },
      {
        name: 'Security Threat Model',
        proof: {
          study: 'multi-tenant-saas',
          page: 'security',
          shows: 'STRIDE by element and trust boundary, controls, incident response',
        },
      },
      { name: 'Order system with traces, metrics and dashboards (GitHub)' },
    ],
  },
  {
    id: 'portfolio',
    month: 6,
    name: 'Portfolio and interview',
    topics: [
      'Case studies that compute their figures',
      'Decisions in the words of the business',
      'Saying no to a feature, with its price',
      'System design in 45 minutes',
      'STAR-T stories and decision defense',
      'Vague questions, stated assumptions',
    ],
    artifacts: [
      {
        name: 'Flagship: mobile commerce for half a million users',
        proof: { study: 'mobile-commerce', shows: 'The system that every month maps back to' },
      },
      {
        name: 'Case study: multi-tenant SaaS platform',
        proof: { study: 'multi-tenant-saas', shows: 'A tenancy decision with a number in it' },
      },
      {
        name: 'Case study: real-time order processing',
        proof: { study: 'order-processing', shows: 'Three promises, and what the arithmetic did to them' },
      },
      {
        name: 'Case study: IoT data ingestion',
        proof: { study: 'iot-ingestion', shows: 'A multiplication that became a design' },
      },
    ],
  },
];
