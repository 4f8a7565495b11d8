import { defineCaseStudy, minutes, percent, stated } from 'casebook';
import { identityProvider, member, relationships, system } from './architecture.ts';
import { cost } from './costs.ts';
import { dataStores } from './data.ts';
import { decisions } from './decisions.ts';
import { deployments } from './deployment.ts';
import { flows } from './flows.ts';
import { load } from './load.ts';
import { operation } from './operations.ts';
import { requirements } from './requirements.ts';
import { failureModes, risks } from './risks.ts';
import { evolution, reliabilities, resources } from './scaling.ts';

// The example below is a small one that is right. Replace it file by file and run `npm run check` as you go: it says
// what contradicts and what is still missing. Later add topics and sagas, security, rollout and interview.
export default defineCaseStudy({
  slug: 'my-system',
  title: 'My system',
  // The claim of the case study in one sentence.
  summary: 'Twenty entries a second are kept for good and found again in a fifth of a second.',
  // Why the business needs it; Markdown.
  context: 'Members write entries at work and look them up on the road. An entry that is lost is work done twice.',
  subject: system,
  // Computed figures follow the definition; a stated one says whose word it is.
  keyFigures: [
    { of: 'latency', label: 'Store an entry', flow: 'storeEntry' },
    { of: 'availability', label: 'Storing entries', flow: 'storeEntry' },
    { of: 'monthly-cost', label: 'At launch' },
    { of: 'first-limit', label: 'What breaks first' },
    { of: 'stated', label: 'Peak', value: '20', unit: 'entries a second', origin: stated('Product owner') },
  ],
  elements: [member, system, identityProvider],
  relationships,
  load,
  deployments,
  flows,
  requirements,
  decisions,
  dataStores,
  cost,
  resources,
  reliability: reliabilities,
  // What releases and settings of your own cost, with the two figures of DORA.
  changes: {
    perMonth: 8,
    failureRate: percent(5),
    timeToRestore: minutes(15),
    origin: stated('Assumption of this design'),
  },
  evolution,
  risks,
  failureModes,
  operations: operation,
  // Numbers in texts that no figure gives, each with what it is. All others are references: `[[cost.total]]`.
  constants: {
    '5 %': 'Threshold of the alert on failed writes',
    '5 minutes': 'How long writes fail before somebody is called',
    '15 minutes': 'Until the lead engineer hands on',
  },
});
