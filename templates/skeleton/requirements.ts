import { constraints, functionalRequirements, ms, percent, qualityRequirements, stated, usd } from 'casebook';

// Whose word a target is. A requirement that nothing verifies is a wish.
const brief = stated('Product owner, kick-off notes');

export const functional = functionalRequirements({
  storeEntries: {
    title: 'Store entries',
    description: 'An entry that was answered with 201 is never lost.',
    verifiedBy: [{ by: 'test', how: 'An integration test kills the API after the answer and reads the entry back.' }],
  },
  findEntries: {
    title: 'Find entries',
    verifiedBy: [{ by: 'test', how: 'A contract test lists the entries of one member and sees nobody else’s.' }],
  },
});

// A metric, a target and the load at which it holds. `computation` is compared with the target on every check.
export const quality = qualityRequirements({
  fastStore: {
    title: 'Store an entry fast',
    characteristic: 'performance-efficiency',
    metric: 'Time from POST /entries to the answer, 95th percentile',
    comparison: 'at-most',
    target: ms(200),
    percentile: 95,
    underLoad: '[[about flow.storeEntry.rate@launch]]',
    origin: brief,
    verifiedBy: [{ by: 'computation', computation: 'latency', flow: 'storeEntry' }],
  },
  availability: {
    title: 'Be there during work',
    characteristic: 'reliability',
    metric: 'Share of a month in which entries can be stored',
    comparison: 'at-least',
    target: percent(99.5),
    origin: brief,
    verifiedBy: [{ by: 'computation', computation: 'availability', flow: 'storeEntry' }],
  },
  monthlyCost: {
    title: 'Stay within the budget',
    characteristic: 'flexibility',
    metric: 'List cost of a month at launch',
    comparison: 'at-most',
    target: usd('500'),
    origin: brief,
    verifiedBy: [{ by: 'computation', computation: 'cost' }],
  },
});

export const outside = constraints({
  ownRegion: {
    title: 'Data stays in one region',
    verifiedBy: [{ by: 'design', how: 'Every resource is in us-east-1; nothing is replicated out of it.' }],
  },
});

export const requirements = [...Object.values(functional), ...Object.values(quality), ...Object.values(outside)];
