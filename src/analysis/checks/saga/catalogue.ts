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
  'saga/unknown-call': define<{ saga: string; action: string; call: string }>({
    severity: 'error',
    title: 'A saga step names a call that no flow makes',
    message: ({ saga, action, call }) =>
      `The step "${action}" of the saga "${saga}" names the call “${call}”, but no flow makes it, so that nothing can be compared with it.`,
    fix: () => 'Declare the call once, and use it in the flow and in the saga.',
  }),
  'saga/order-differs': define<{ flow: string; saga: string; undoes: boolean; first: string; second: string }>({
    severity: 'error',
    title: 'A flow has the steps of a saga in another order',
    message: ({ flow, saga, undoes, first, second }) =>
      (undoes
        ? `“${flow}” undoes “${first}” before “${second}”, but the saga "${saga}" undoes the later step first, “${second}”.`
        : `“${flow}” carries out “${first}” before “${second}”, but the saga "${saga}" has “${second}” first.`) +
      ' Their pictures contradict each other.',
    fix: ({ undoes }) =>
      undoes
        ? "Correct the flow, or the order of the saga's steps: what is to be undone last is a step that comes first."
        : "Correct the flow, or the order of the saga's steps. Where another call carries a step out, name it in the step's `calls`.",
  }),
} as const;
