import { definePortfolio } from '#model';

export default definePortfolio({
  role: 'Solution Architect',
  headline: 'I design systems that keep their promises, and show the arithmetic.',
  about: `Fifteen years of building products, from the phone in the hand to the cloud behind it: React Native, Node.js, AWS and the Internet of Things. The last stretch went into what decides whether a system survives its own success: databases, event-driven backends in Go, infrastructure as code.

Each case study here is written as code. Costs, availability, latency and capacity are computed from the design, every other figure names its source, and where a published figure didn't survive the arithmetic, the page shows both and the decision that followed.`,
  order: ['mobile-commerce', 'order-processing', 'multi-tenant-saas', 'iot-ingestion'],
});
