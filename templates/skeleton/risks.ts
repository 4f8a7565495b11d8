import { failureMode, risk } from 'casebook';
import { api, database, entry } from './architecture.ts';
import { functional, quality } from './requirements.ts';

// Because of (cause), (event) may happen, which leads to (consequence). Scales run from 1 to 5.
export const risks = [
  risk('restoreUnproven', {
    title: 'A backup that cannot be restored',
    cause: 'a restore has never been rehearsed',
    event: 'a backup turns out to be unusable when it is needed',
    consequence: 'entries are lost for good',
    category: 'operational',
    inherent: { likelihood: 3, impact: 5 },
    treatment: 'mitigate',
    actions: ['Rehearse a restore into an empty account every quarter.'],
    owner: 'Lead engineer',
    residual: { likelihood: 1, impact: 5 },
    status: 'in-progress',
    affects: [database],
    threatens: [functional.storeEntries],
  }),
  risk('loadUnmeasured', {
    title: 'Throughput is a guess',
    cause: 'no load test has been run',
    event: 'the API saturates below the expected peak',
    consequence: 'members wait or are turned away in the busiest hour',
    category: 'technical',
    inherent: { likelihood: 3, impact: 3 },
    treatment: 'mitigate',
    actions: ['Measure requests a second of one task before launch.'],
    owner: 'Lead engineer',
    residual: { likelihood: 1, impact: 3 },
    status: 'open',
    affects: [api],
    threatens: [quality.fastStore],
  }),
];

// Severity, occurrence and detection run from 1 to 10; a detection of 10 means that nobody would notice.
export const failureModes = [
  failureMode('entryDown', {
    element: entry,
    function: 'Lets members in',
    mode: 'The load balancer does not answer',
    effect: 'Nobody reaches the system',
    cause: 'A regional fault of the service',
    severity: 8,
    occurrence: 1,
    detection: 2,
    prevention: 'It runs in two zones.',
    detectionControl: 'A probe from outside, once a minute',
    detectedBy: ['probeFails'],
    action: 'Tell members on the status page.',
    wholeElement: true,
  }),
  failureMode('databaseDown', {
    element: database,
    function: 'Keeps entries',
    mode: 'The primary is lost',
    effect: 'Entries can be neither stored nor found for one to two minutes',
    cause: 'Fault of its zone',
    severity: 7,
    occurrence: 3,
    detection: 2,
    prevention: 'A standby in another zone takes over by itself.',
    detectionControl: 'An alert on failed writes',
    detectedBy: ['failedWrites'],
    action: 'Rehearse a failover every half year.',
    wholeElement: true,
  }),
];
