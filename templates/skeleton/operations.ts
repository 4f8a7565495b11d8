import {
  alert,
  days,
  minutes,
  operations,
  percent,
  recoveryScenario,
  runbookEntry,
  serviceLevelObjective,
} from 'casebook';
import { api, database, entry } from './architecture.ts';
import { quality } from './requirements.ts';

const stored = serviceLevelObjective('stored', {
  name: 'Entries stored',
  indicator: 'Answers 201 ÷ valid POST /entries',
  objective: percent(99.5),
  window: days(30),
  serves: quality.availability,
});

// Every alert names the entry that says what to do.
const writesFail = runbookEntry('writesFail', {
  title: 'Entries cannot be stored',
  overview: 'The share of failed POST /entries burns the error budget.',
  impact: 'Members get an error and may write their entry again later.',
  verification: ['Open the dashboard "Entries" and compare failed writes with failed reads.'],
  troubleshooting: [
    'Only writes fail: look for a failover in the events of the database.',
    'Everything fails: look at the health checks of the API tasks.',
  ],
  resolution: ['Failover under way: wait two minutes.', 'A bad release: roll back to the release before.'],
  dependencies: [api, database],
  escalation: 'Lead engineer after 15 minutes, then the product owner',
});

const nobodyGetsIn = runbookEntry('nobodyGetsIn', {
  title: 'Nobody gets in',
  overview: 'The probe from outside gets no answer.',
  impact: 'Members can neither read nor write.',
  verification: ['Call the health check from your own machine, past the probe.'],
  troubleshooting: [
    'The name does not resolve: look at the zone in Route 53.',
    'Connections time out: look at the status of the load balancer and of its region.',
  ],
  resolution: ['A fault of the region: tell members on the status page, and wait.'],
  dependencies: [entry],
  escalation: 'Lead engineer after 15 minutes, then the product owner',
});

export const operation = operations({
  objectives: [stored],
  alerts: [
    alert('failedWrites', {
      name: 'Failed writes',
      condition: 'More than 5 % of POST /entries fail for 5 minutes',
      severity: 'page',
      element: api,
      runbook: writesFail,
      objective: stored,
    }),
    alert('probeFails', {
      name: 'The probe gets no answer',
      condition: 'Three probes from outside in a row fail',
      severity: 'page',
      element: entry,
      runbook: nobodyGetsIn,
    }),
  ],
  runbook: [writesFail, nobodyGetsIn],
  dashboards: [
    {
      name: 'Entries',
      question: 'Can members store and find entries now?',
      panels: ['Requests a second', 'Share of errors', '95th percentile', 'Database connections'],
    },
  ],
  recovery: [
    recoveryScenario('zoneLost', {
      scenario: 'A zone is lost',
      recoveryTime: minutes(5),
      recoveryPoint: minutes(0),
      strategy: 'Standby in another zone',
      steps: ['The database fails over by itself.', 'The balancer stops sending to the lost zone.'],
    }),
  ],
});
