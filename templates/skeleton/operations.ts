import {
  alert,
  days,
  minutes,
  operations,
  percent,
  recoveryScenario,
  runbookEntry,
  serviceLevelObjective,
} from '#model';
import { api, database } from './architecture.ts';
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
  ],
  runbook: [writesFail],
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
