import { definePortfolio } from 'casebook';
import { ambiguity, behavioralQuestions } from './portfolio/behavioral-questions.ts';
import { designQuestions } from './portfolio/design-questions/index.ts';
import { rehearsal, scorecard, successMetrics, tracker } from './portfolio/practice.ts';
import { roadmap } from './portfolio/roadmap.ts';
import { skills } from './portfolio/skills.ts';
import { stories } from './portfolio/stories.ts';
import { visibility } from './portfolio/visibility.ts';

export default definePortfolio({
  role: 'Solution Architect',
  headline: 'I design systems that keep their promises, and show the arithmetic.',
  about: `Fifteen years of building products, from the phone in the hand to the cloud behind it: React Native, Node.js, AWS and the Internet of Things. The last stretch went into what decides whether a system survives its own success: databases, event-driven backends in Go, infrastructure as code.

Each case study here is written as code. Costs, availability, latency and capacity are computed from the design, every other figure names its source, and where a published figure didn't survive the arithmetic, the page shows both and the decision that followed.`,
  pitch30Seconds:
    'I’m a technology leader with fifteen years across mobile, backend and cloud. Lately I went deep into architecture: event-driven systems, Go backends, data, infrastructure as code. My flagship is a mobile commerce platform for half a million users. I can walk you through it end to end: what it costs, what breaks first, what I left out. I want to own technical direction as a Solution Architect and turn business goals into systems.',
  order: ['mobile-commerce', 'order-processing', 'multi-tenant-saas', 'iot-ingestion'],
  flagship: 'mobile-commerce',
  skills,
  roadmap,
  tracker,
  successMetrics,
  scorecard,
  visibility,
  stories,
  designQuestions,
  behavioralQuestions,
  ambiguity,
  rehearsal,
});
