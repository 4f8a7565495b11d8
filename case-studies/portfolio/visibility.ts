import type { PortfolioDefinition } from 'casebook';

/** Output every week, instead of an intention to network. Posts and reviews are added when they exist. */
export const visibility: PortfolioDefinition['visibility'] = {
  commitments: [
    { day: 'Monday', action: 'Publish one architecture insight', where: 'LinkedIn or X', minutes: 30 },
    { day: 'Wednesday', action: 'Comment thoughtfully on three architecture posts', where: 'LinkedIn', minutes: 20 },
    { day: 'Friday', action: 'Share one trade-off or failure story', where: 'LinkedIn or a blog', minutes: 30 },
    {
      day: 'Weekend',
      action: 'Review one open-source architecture or RFC',
      where: 'GitHub or company blogs',
      minutes: 60,
    },
  ],
  channels: [
    { name: 'LinkedIn', use: 'Architecture posts, discussions about the role' },
    { name: 'X', use: 'Short findings under #SystemDesign and #SoftwareArchitecture' },
    { name: 'Dev.to or Medium', use: 'Long breakdowns of one decision each' },
    { name: 'GitHub', use: 'Comments on architecture RFCs and design documents' },
    { name: 'Local meetups', use: 'The flagship, in fifteen minutes' },
  ],
  ideas: [
    { month: 1, topic: 'Go basics', title: 'From Node.js to Go: first impressions' },
    { month: 2, topic: 'Clean architecture', title: 'How I structure Go services for testability' },
    { month: 2, topic: 'Tokens', title: 'A refresh token that is used twice is a burglar alarm' },
    { month: 3, topic: 'Database design', title: 'PostgreSQL indexing mistakes, and how to fix them' },
    { month: 3, topic: 'Tenancy', title: 'Schema per tenant: up to how many?' },
    { month: 3, topic: 'Caching', title: 'Invalidate by changing the key' },
    { month: 4, topic: 'Event-driven', title: 'Saga pattern: when to use it, and when to avoid it' },
    { month: 4, topic: 'Locks', title: 'The lock that expired while its holder was asleep' },
    { month: 5, topic: 'Terraform', title: 'My first Terraform module: lessons learned' },
    { month: 5, topic: 'Availability', title: 'Multiply the service levels before you promise one' },
    { month: 6, topic: 'Case studies', title: 'How I designed a platform for half a million users' },
    { month: 6, topic: 'Cost', title: 'Eight times the budget, and nothing was badly chosen' },
  ],
  metrics: [
    { metric: 'LinkedIn connections in tech and architecture' },
    { metric: 'Posts published' },
    { metric: 'Meaningful comments made' },
    { metric: 'Direct messages and conversations started' },
    { metric: 'Architecture discussions joined' },
  ],
};
