import { formatAvailability } from '../../availability/index.ts';
import { define } from '../define.ts';

export const operationsCatalogue = {
  'operations/alert-without-runbook': define<{ alert: string }>({
    severity: 'error',
    title: 'An alert has no runbook entry',
    message: ({ alert }) =>
      `The alert "${alert}" has no runbook entry, so that it wakes somebody who doesn't know what to do.`,
    fix: () => 'Write a runbook entry and name it in `runbook`, or remove the alert.',
  }),
  'operations/runbook-without-alert': define<{ title: string }>({
    severity: 'todo',
    title: 'No alert leads to a runbook entry',
    message: ({ title }) => `No alert leads to the runbook entry "${title}", so that it is found by chance.`,
    fix: () => 'Add the alert that it answers.',
  }),
  'operations/objective-below-requirement': define<{ objective: string; promised: number; required: number }>({
    severity: 'error',
    title: 'A service-level objective promises less than the requirement that it watches',
    message: ({ objective, promised, required }) =>
      `The objective "${objective}" is ${formatAvailability(promised)}, below the ${formatAvailability(required)} of the requirement that it watches: it stays green while the requirement is missed.`,
    fix: () => 'Raise the objective or lower the requirement.',
  }),
  'operations/recovery-misses-requirement': define<{ title: string; result: string }>({
    severity: 'error',
    title: 'Recovery takes longer than required',
    message: ({ title, result }) => `The requirement "${title}" is missed: ${result}.`,
    fix: () => 'Make recovery faster, or agree on another target.',
  }),
} as const;
