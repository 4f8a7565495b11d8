import { evolutionStep, limit, percent, perSecond, reliability, resource, stated } from 'casebook';
import { api, database, entry } from './architecture.ts';

// How available each element on the path is: an SLA from the book, and how many of how many instances are needed.
export const reliabilities = [
  reliability(entry, { availability: limit('sla.alb') }),
  reliability(api, { availability: limit('sla.fargate') }),
  reliability(database, { availability: limit('sla.rds.multi-az') }),
];

// What can give way as load grows; the check computes the order in which it does.
const apiTasks = resource('apiTasks', {
  name: 'API tasks',
  element: api,
  kind: 'instances',
  throughputPerUnit: perSecond(200),
  headroom: percent(70),
  origin: stated('To be measured by a load test'),
  remedy: 'Run more tasks.',
});
const databaseInstance = resource('databaseInstance', {
  name: 'Database instance',
  element: database,
  kind: 'instances',
  throughputPerUnit: perSecond(1_000),
  origin: stated('To be measured by a load test'),
  remedy: 'Take the next larger instance.',
});
export const resources = [apiTasks, databaseInstance];

export const evolution = [
  evolutionStep('moreTasks', {
    atLoad: 3,
    title: 'More tasks',
    change: 'Run six API tasks instead of two.',
    relieves: [apiTasks],
  }),
  evolutionStep('largerDatabase', {
    atLoad: 8,
    title: 'A larger database',
    change: 'Move to an instance of four times the size in a maintenance window.',
    relieves: [databaseInstance],
  }),
];
