import { define } from '../define.ts';

export const sagaCatalogue = {
  'saga/step-without-compensation': define<{ saga: string; action: string }>({
    severity: 'error',
    title: 'A saga step cannot be undone',
    message: ({ saga, action }) =>
      `The step "${action}" of the saga "${saga}" has no compensation, so that a later failure leaves it done.`,
    fix: () => 'Say what undoes it in `compensation`, or in `noCompensation` why nothing has to be undone.',
  }),
  'saga/unknown-topic': define<{ saga: string; action: string; topic: string; suggestion: string | undefined }>({
    severity: 'error',
    title: 'A saga step reports to a topic that does not exist',
    message: ({ saga, action, topic }) =>
      `The step "${action}" of the saga "${saga}" reports to the topic "${topic}", which this case study doesn't define.`,
    fix: ({ suggestion }) =>
      suggestion ? `Use "${suggestion}" if that is meant, or add the topic.` : 'Add the topic.',
  }),
} as const;
