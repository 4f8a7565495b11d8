import type { PortfolioDefinition } from 'casebook';

/** Eight blocks of two weeks. A task is done when its proof exists; code that isn't published has none. */
export const tracker: PortfolioDefinition['tracker'] = [
  {
    weeks: '1–2',
    title: 'Go fundamentals',
    tasks: [
      { task: 'Complete A Tour of Go' },
      { task: 'Build a command-line tool' },
      { task: 'Build a concurrent downloader' },
      { task: 'Understand error handling patterns' },
    ],
  },
  {
    weeks: '3–4',
    title: 'Go and Gin',
    tasks: [
      { task: 'Learn the basics of Gin' },
      { task: 'Build a user management API' },
      { task: 'Implement middleware patterns' },
      { task: 'Write API documentation' },
    ],
  },
  {
    weeks: '5–6',
    title: 'Authentication and database',
    tasks: [
      { task: 'Implement JWT authentication' },
      { task: 'Integrate PostgreSQL with Go' },
      { task: 'Set up database migrations' },
      { task: 'Implement rate limiting' },
    ],
  },
  {
    weeks: '7–8',
    title: 'Database deep dive',
    tasks: [
      {
        task: 'Design an e-commerce schema',
        proof: {
          study: 'mobile-commerce',
          page: 'data',
          shows: 'A schema that PostgreSQL has executed, with a reason for each index',
        },
      },
      { task: 'Practice query optimization' },
      { task: 'Implement a Redis caching layer' },
      { task: 'Set up connection pooling' },
    ],
  },
  {
    weeks: '9–10',
    title: 'Event-driven systems',
    tasks: [
      { task: 'Set up a local Kafka' },
      { task: 'Build order processing in Go' },
      { task: 'Implement the saga pattern' },
      { task: 'Use Kafka consumer groups' },
    ],
  },
  {
    weeks: '11–12',
    title: 'AWS',
    tasks: [
      { task: 'Deploy Go services to AWS' },
      { task: 'Write Terraform' },
      { task: 'Set up monitoring' },
      { task: 'Deploy to ECS or EKS' },
    ],
  },
  {
    weeks: '13–14',
    title: 'Observability',
    tasks: [
      { task: 'Add distributed tracing with OpenTelemetry' },
      { task: 'Create Grafana dashboards' },
      {
        task: 'Define service level objectives',
        proof: {
          study: 'mobile-commerce',
          decision: 'objectives-by-journey',
          shows: 'Four objectives, by what a shopper does',
        },
      },
      { task: 'Publish Prometheus metrics from Go' },
    ],
  },
  {
    weeks: '15–16',
    title: 'Portfolio',
    tasks: [
      {
        task: 'Document case study 1',
        proof: { study: 'multi-tenant-saas', shows: 'Multi-tenant SaaS platform' },
      },
      {
        task: 'Document case study 2',
        proof: { study: 'order-processing', shows: 'Real-time order processing' },
      },
      {
        task: 'Document case study 3',
        proof: { study: 'iot-ingestion', shows: 'IoT data ingestion' },
      },
      { task: 'Update the résumé with Go experience' },
    ],
  },
];

/** Thirteen signs of being ready. What can be counted is counted; for the rest there is a proof, or it is open. */
export const successMetrics: PortfolioDefinition['successMetrics'] = [
  {
    id: 'design-in-45-minutes',
    kind: 'execution',
    metric: 'Design any system in 45 minutes with clear trade-offs',
    live: true,
    counted: { measure: 'design-outlines', atLeast: 7 },
  },
  {
    id: 'three-case-studies',
    kind: 'execution',
    metric: 'Present three documented case studies with C4 diagrams',
    counted: { measure: 'case-studies-with-c4', atLeast: 3 },
  },
  {
    id: 'cost-implications',
    kind: 'execution',
    metric: 'Explain what architecture decisions cost',
    counted: { measure: 'cost-models', atLeast: 3 },
  },
  {
    id: 'failure-fluency',
    kind: 'execution',
    metric: 'Discuss failure modes and mitigations fluently',
    live: true,
    counted: { measure: 'failure-modes', atLeast: 20 },
  },
  {
    id: 'go-services',
    kind: 'execution',
    metric: 'Build production-ready backend services in Go',
  },
  {
    id: 'concurrency',
    kind: 'execution',
    metric: 'Explain concurrency patterns: goroutines, channels, cancellation',
  },
  {
    id: 'go-against-others',
    kind: 'execution',
    metric: 'Discuss Go against other languages for different uses',
    live: true,
    proof: {
      study: 'mobile-commerce',
      decision: 'go-for-the-backend',
      shows: 'Go, Node.js and a mixture, weighed for one load',
    },
  },
  {
    id: 'flagship-documented',
    kind: 'credibility',
    metric: 'Have the flagship documented with all artifacts',
    counted: { measure: 'flagship-artifacts', atLeast: 11 },
  },
  {
    id: 'ten-posts',
    kind: 'credibility',
    metric: 'Publish ten or more architecture posts',
    counted: { measure: 'posts', atLeast: 10 },
  },
  {
    id: 'pitch',
    kind: 'credibility',
    metric: 'Deliver the 30-second pitch without hesitation',
    live: true,
    counted: { measure: 'pitch-words', atLeast: 50, atMost: 75 },
  },
  {
    id: 'three-stories',
    kind: 'credibility',
    metric: 'Have three practiced stories ready',
    live: true,
    counted: { measure: 'stories', atLeast: 3 },
  },
  {
    id: 'peer-feedback',
    kind: 'credibility',
    metric: 'Receive feedback on a case study from at least two peers',
    counted: { measure: 'peer-reviews', atLeast: 2 },
  },
  {
    id: 'aws-professional',
    kind: 'certification',
    metric: 'AWS Certified Solutions Architect – Professional (optional)',
  },
];

/** The owner scores each dimension every month; nothing is scored in advance. */
export const scorecard: PortfolioDefinition['scorecard'] = [
  {
    id: 'end-to-end-ownership',
    dimension: 'End-to-end ownership',
    target: 5,
    counts: ['flagship-artifacts', 'case-studies-with-c4'],
  },
  { id: 'technical-depth', dimension: 'Technical depth', target: 5, counts: ['defended-decisions', 'failure-modes'] },
  { id: 'business-thinking', dimension: 'Business thinking', target: 5, counts: ['cost-models'] },
  { id: 'real-world-credibility', dimension: 'Real-world credibility', target: 5, counts: ['peer-reviews'] },
  { id: 'visibility', dimension: 'Networking and visibility', target: 5, counts: ['posts'] },
  {
    id: 'interview-readiness',
    dimension: 'Interview readiness',
    target: 5,
    counts: ['stories', 'design-outlines', 'pitch-words'],
  },
];

/** The week before an interview. */
export const rehearsal: PortfolioDefinition['rehearsal'] = [
  { day: 'Day 1', activity: 'Record yourself presenting the flagship', minutes: 60 },
  { day: 'Day 2', activity: 'System design with a peer', minutes: 90 },
  { day: 'Day 3', activity: 'Behavioral questions with a peer', minutes: 60 },
  { day: 'Day 4', activity: 'Review the recordings, name the weak points', minutes: 60 },
  { day: 'Day 5', activity: 'Practice what was weak', minutes: 90 },
  { day: 'Day 6', activity: 'Full mock interview with a mentor or friend', minutes: 120 },
  { day: 'Day 7', activity: 'Rest, and a light review', minutes: 30 },
];
