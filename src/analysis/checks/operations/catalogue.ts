import { formatAvailability } from '../../availability/index.ts';
import { define } from '../define.ts';
import { fixOfSide, type UnusualSide } from '../unusual-side.ts';

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
  'operations/recovery-misses-requirement': define<{ title: string; result: string; side: UnusualSide }>({
    severity: 'error',
    title: 'Recovery takes longer than required',
    message: ({ title, result }) => `The requirement "${title}" is missed: ${result}.`,
    fix: ({ side }) => fixOfSide(side, 'Make recovery faster, or agree on another target.'),
  }),
  'operations/backup-misses-recovery-point': define<{ store: string; loses: string; scenario: string; admits: string }>(
    {
      severity: 'error',
      title: 'A backup loses more than the scenario that restores it admits',
      message: ({ store, loses, scenario, admits }) =>
        `The backup of "${store}" may lose ${loses} of writes, but the scenario "${scenario}" restores from it and admits ${admits}.`,
      fix: () => 'Back up more often, or admit the loss in `recoveryPoint` of the scenario.',
    },
  ),
  'operations/burn-rate-differs': define<{
    alert: string;
    objective: string;
    hours: number;
    stated: number;
    computed: number;
  }>({
    severity: 'warning',
    title: 'An alert fires at another burn rate than follows from its objective',
    message: ({ alert, objective, hours, stated, computed }) =>
      `The alert "${alert}" fires at a burn rate of ${stated} over ${hours} h, but ${computed} follows from the objective "${objective}".`,
    fix: ({ computed }) => `Write ${computed}, or correct the objective or its window.`,
  }),
  'operations/short-window-differs': define<{ alert: string; hours: number; stated: number; computed: number }>({
    severity: 'warning',
    title: "The short window of an alert isn't a twelfth of the long one",
    message: ({ alert, hours, stated, computed }) =>
      `The alert "${alert}" looks ${stated} min back beside its ${hours} h, a twelfth of which is ${computed} min: it ends too late or too early.`,
    fix: ({ computed }) => `Use ${computed} min.`,
  }),
} as const;
