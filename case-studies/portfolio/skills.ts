import type { PortfolioDefinition } from 'casebook';

/** The three tiers of the roadmap. A technology is listed when a case study shows it in use or weighed. */
export const skills: PortfolioDefinition['skills'] = [
  {
    id: 'backend',
    tier: 'master',
    area: 'Backend development',
    technologies: ['Go', 'Gin', 'REST', 'gRPC'],
    depth: 'Deep',
    evidence: [
      {
        study: 'mobile-commerce',
        decision: 'go-for-the-backend',
        shows: 'Go against Node.js, argued without the word "faster"',
      },
      {
        study: 'mobile-commerce',
        page: 'architecture',
        shows: 'Gin where the app comes in, gRPC with mutual TLS behind it',
      },
      {
        study: 'order-processing',
        flow: 'confirmOrder',
        shows: 'A worker that holds calls, deadlines and leases at once',
      },
    ],
  },
  {
    id: 'databases',
    tier: 'master',
    area: 'Databases',
    technologies: ['PostgreSQL', 'Redis'],
    depth: 'Deep',
    evidence: [
      {
        study: 'order-processing',
        decision: 'composite-order-key',
        shows: 'A partitioned schema that PostgreSQL refuses, and its correction',
      },
      {
        study: 'multi-tenant-saas',
        decision: 'enter-tenant-in-the-transaction',
        shows: 'Pools sized by Little’s law, and what a backend remembers of every tenant',
      },
      {
        study: 'mobile-commerce',
        decision: 'conditional-stock-update',
        shows: 'A row that decides where a lock in Redis only guesses',
      },
      {
        study: 'mobile-commerce',
        decision: 'revisioned-cache-keys',
        shows: 'Invalidation that doesn’t depend on the order of two messages',
      },
    ],
  },
  {
    id: 'event-driven',
    tier: 'master',
    area: 'Event-driven systems',
    technologies: ['Kafka', 'AWS SQS and SNS', 'Transactional outbox', 'Saga'],
    depth: 'Deep',
    evidence: [
      {
        study: 'order-processing',
        decision: 'event-log-on-kafka',
        shows: 'Kafka weighed against SNS with SQS, price included',
      },
      {
        study: 'order-processing',
        decision: 'transactional-outbox',
        shows: 'A fact that commits together with the state it describes',
      },
      {
        study: 'order-processing',
        decision: 'orchestrate-to-the-pivot',
        shows: 'A saga with its pivot, and compensation in reverse order',
      },
      {
        study: 'order-processing',
        page: 'events',
        shows: 'Topics, keys, retention, consumers and what makes a second delivery harmless',
      },
    ],
  },
  {
    id: 'cloud',
    tier: 'master',
    area: 'Cloud platform',
    technologies: ['AWS'],
    depth: 'Expert',
    evidence: [
      {
        study: 'mobile-commerce',
        decision: 'warm-standby-region',
        shows: 'A second region, priced in minutes, lost orders and dollars',
      },
      {
        study: 'order-processing',
        decision: 'intake-queue',
        shows: 'Service levels multiplied before they were promised',
      },
      {
        study: 'iot-ingestion',
        page: 'cost',
        shows: 'Every line of a bill as price times quantity, and a design that changes the quantity',
      },
      {
        study: 'mobile-commerce',
        page: 'deployment',
        shows: 'Two regions: zones, subnets, and who may open a connection to whom',
      },
    ],
  },
  {
    id: 'api-design',
    tier: 'master',
    area: 'API design',
    technologies: ['OpenAPI', 'gRPC', 'API gateway and BFF patterns', 'Idempotency and versions'],
    depth: 'Deep',
    evidence: [
      {
        study: 'mobile-commerce',
        decision: 'one-mobile-bff',
        shows: 'BFF, API gateway and GraphQL weighed for clients that can’t be updated',
      },
      {
        study: 'multi-tenant-saas',
        decision: 'no-gateway',
        shows: 'Why this API does without a gateway',
      },
      {
        study: 'mobile-commerce',
        decision: 'go-for-the-backend',
        shows: 'OpenAPI as the contract from which the app’s types are made',
      },
      {
        study: 'mobile-commerce',
        flow: 'tunnel',
        shows: 'An idempotency key that outlives a tunnel and a restart',
      },
    ],
  },
  {
    id: 'mobile',
    tier: 'master',
    area: 'Mobile clients',
    technologies: ['React Native', 'Offline reads', 'Staged releases'],
    depth: 'Deep',
    evidence: [
      {
        study: 'mobile-commerce',
        decision: 'read-offline-buy-online',
        shows: 'What a phone may do without a network, and what it may not promise',
      },
      {
        study: 'mobile-commerce',
        decision: 'ship-the-app-on-a-weekly-train',
        shows: 'Releases that can’t be rolled back, and flags that can',
      },
      {
        study: 'mobile-commerce',
        failureMode: 'retryStorm',
        shows: 'Half a million clients that retry in step',
      },
    ],
  },
  {
    id: 'connected-devices',
    tier: 'master',
    area: 'Internet of Things',
    technologies: ['MQTT', 'AWS IoT Core', 'Device identity', 'Firmware in waves'],
    depth: 'Deep',
    evidence: [
      {
        study: 'iot-ingestion',
        decision: 'batch-on-the-device',
        shows: 'The decision that brings a bill below its budget',
      },
      {
        study: 'iot-ingestion',
        decision: 'one-key-one-device',
        shows: 'Keys made in the device, and rotation as a process',
      },
      {
        study: 'iot-ingestion',
        flow: 'updateFirmware',
        shows: 'A rollout that stops itself',
      },
    ],
  },
  {
    id: 'containers',
    tier: 'understand',
    area: 'Container orchestration',
    technologies: ['Kubernetes (EKS)', 'Containers on Fargate'],
    depth: 'Conceptual, design',
    evidence: [
      {
        study: 'mobile-commerce',
        decision: 'kubernetes-without-nodes',
        shows: 'EKS defended against ECS, with its price and its upgrade days',
      },
      {
        study: 'order-processing',
        decision: 'go-on-fargate',
        shows: 'The same question answered the other way, in one region',
      },
      {
        study: 'multi-tenant-saas',
        decision: 'tasks-by-need',
        shows: 'Tasks placed where somebody waits',
      },
    ],
  },
  {
    id: 'infrastructure-as-code',
    tier: 'understand',
    area: 'Infrastructure as code',
    technologies: ['Terraform'],
    depth: 'Working knowledge',
    evidence: [
      {
        study: 'mobile-commerce',
        decision: 'kubernetes-without-nodes',
        shows: 'A region is a folder: Terraform for what AWS owns, Argo CD for what runs',
      },
      {
        study: 'mobile-commerce',
        page: 'rollout',
        shows: 'Two regions from nothing, with a plan without differences as the gate',
      },
    ],
  },
  {
    id: 'delivery',
    tier: 'understand',
    area: 'CI/CD',
    technologies: ['Argo CD', 'Argo Rollouts', 'Feature flags'],
    depth: 'Working knowledge',
    evidence: [
      {
        study: 'mobile-commerce',
        decision: 'kubernetes-without-nodes',
        shows: 'Desired state pulled by two regions, canaries that read the objectives',
      },
      {
        study: 'multi-tenant-saas',
        decision: 'migrate-tenant-by-tenant',
        shows: 'A migration that may stop between any two tenants',
      },
      {
        study: 'mobile-commerce',
        decision: 'ship-the-app-on-a-weekly-train',
        shows: 'Shipping separated from switching on',
      },
    ],
  },
  {
    id: 'observability',
    tier: 'understand',
    area: 'Observability',
    technologies: ['OpenTelemetry', 'Grafana', 'Service level objectives', 'Burn-rate alerts'],
    depth: 'Working knowledge',
    evidence: [
      {
        study: 'mobile-commerce',
        decision: 'objectives-by-journey',
        shows: 'Four objectives by what a shopper does, instead of sixty alerts',
      },
      {
        study: 'mobile-commerce',
        page: 'operations',
        shows: 'Burn rates, alerts, each with its runbook entry',
      },
      {
        study: 'iot-ingestion',
        flow: 'hearSilence',
        shows: 'Noticing what doesn’t report',
      },
      {
        study: 'mobile-commerce',
        failureMode: 'blind',
        shows: 'What happens when the telemetry itself is gone',
      },
    ],
  },
  {
    id: 'security',
    tier: 'understand',
    area: 'Security',
    technologies: ['OAuth2 and OIDC', 'AWS WAF', 'IAM', 'STRIDE'],
    depth: 'Conceptual and design',
    evidence: [
      {
        study: 'multi-tenant-saas',
        decision: 'own-tokens',
        shows: 'Identity bought from a directory over OIDC and SAML, permission signed here',
      },
      {
        study: 'mobile-commerce',
        decision: 'short-signed-tokens',
        shows: 'Refresh tokens that reveal a theft by being used twice',
      },
      {
        study: 'multi-tenant-saas',
        decision: 'second-fence',
        shows: 'Two fences between tenants that take their answer from different sources',
      },
      {
        study: 'mobile-commerce',
        page: 'security',
        shows: 'Trust boundaries, STRIDE, controls by layer from WAF to IAM roles',
      },
    ],
  },
  {
    id: 'data-engineering',
    tier: 'aware',
    area: 'Data engineering',
    technologies: ['Data lake as Parquet', 'Stream processing'],
    depth: 'Know when to use',
    evidence: [
      {
        study: 'iot-ingestion',
        decision: 'write-the-archive-ourselves-as-parquet',
        shows: 'A record of every reading, sorted in the way it is asked for',
      },
      {
        study: 'iot-ingestion',
        decision: 'aggregate-without-flink',
        shows: 'When stream processing earns its place, and why not yet',
      },
    ],
  },
  {
    id: 'edge',
    tier: 'aware',
    area: 'Edge computing',
    technologies: ['CloudFront', 'Decisions on the device'],
    depth: 'Know when to use',
    evidence: [
      {
        study: 'mobile-commerce',
        decision: 'orders-past-the-cdn',
        shows: 'What belongs behind a content network, and what it costs in minutes',
      },
      {
        study: 'mobile-commerce',
        decision: 'poll-stock-through-the-edge',
        shows: 'Real-time stock as a cache lifetime of five seconds',
      },
      {
        study: 'iot-ingestion',
        decision: 'alerts-leave-at-once',
        shows: 'Limits judged where a reading is zero seconds old',
      },
    ],
  },
  {
    id: 'event-sourcing',
    tier: 'aware',
    area: 'Event sourcing',
    technologies: ['Log as the source of truth', 'Replay'],
    depth: 'Know when to use',
    evidence: [
      {
        study: 'order-processing',
        decision: 'transactional-outbox',
        shows: 'Why the log describes the database here, and not the other way round',
      },
      {
        study: 'order-processing',
        decision: 'keep-the-audit-trail-under-a-retention-lock',
        shows: 'Every transition kept for seven years, without rebuilding state from it',
      },
    ],
  },
  {
    id: 'service-mesh',
    tier: 'aware',
    area: 'Service mesh',
    technologies: ['Mutual TLS without a mesh'],
    depth: 'Know when to use',
    evidence: [
      {
        study: 'mobile-commerce',
        page: 'security',
        shows: 'What a mesh would be bought for: certificates of 24 hours for each service, here by cert-manager',
      },
      {
        study: 'mobile-commerce',
        decision: 'kubernetes-without-nodes',
        shows: 'What being without a mesh costs: a canary by pods instead of by percent',
      },
    ],
  },
];
