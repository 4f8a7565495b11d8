import { define } from '../define.ts';

export const failureModeCatalogue = {
  'failure-mode/high-severity-without-action': define<{ mode: string; element: string; severity: number }>({
    severity: 'warning',
    title: 'A severe failure mode has no action',
    message: ({ mode, element, severity }) =>
      `The failure mode "${mode}" of "${element}" has severity ${severity} and no action. Severity 9 and 10 come first, however rare they are.`,
    fix: () => 'Name what is to be done in `action`, or what was done in `actionTaken`.',
  }),
  'failure-mode/revised-above-original': define<{ mode: string; original: number; revised: number }>({
    severity: 'error',
    title: 'An action raises the risk priority number',
    message: ({ mode, original, revised }) =>
      `The failure mode "${mode}" has a risk priority number of ${revised} after its action and ${original} before.`,
    fix: () => 'Correct one of the two ratings.',
  }),
  'failure-mode/no-alert': define<{ mode: string; element: string; severity: number }>({
    severity: 'warning',
    title: 'No alert notices a severe failure mode',
    message: ({ mode, element, severity }) =>
      `The failure mode "${mode}" of "${element}" has severity ${severity}, but it names no alert: whoever rates its detection counts on somebody looking.`,
    fix: () => 'Name the alerts that fire in `detectedBy`, or in `noAlert` why none can.',
  }),
} as const;
