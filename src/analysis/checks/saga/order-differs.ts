import type { Finding, Flow, Saga } from '#model';
import { type TracedMessage, traceFlow } from '../../flow/trace-flow.ts';
import { isSameOrNested, isWithin } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { callKey, isNamedIn } from './call-key.ts';

type Step = Saga['steps'][number];
type Recognizes = (step: Step) => (traced: TracedMessage) => boolean;

/** A step with the first message of a flow that carries it out, or undoes it. */
interface Mark {
  readonly step: Step;
  readonly first: TracedMessage;
}

/** Whether one message always comes before the other: two branches of one fragment have no order. */
function isBefore({ path: first }: TracedMessage, { path: second }: TracedMessage): boolean {
  const parting = first.findIndex((part, index) => part !== second[index]);
  return first[parting - 1] !== 'branches' && Number(first[parting]) < Number(second[parting]);
}

const publishes =
  (topic: string | undefined) =>
  ({ message }: TracedMessage): boolean =>
    topic !== undefined && message.publishes === topic;

/** Whether no other step says the same. */
const isAlone = ({ steps }: Saga, { id, ...step }: Step, key: 'element' | 'succeeds'): boolean =>
  steps.every((other) => other.id === id || other[key] !== step[key]);

/**
 * What carries a step out in a flow: the calls that it names; in a choreography, the message that reports its success;
 * otherwise the coordinator's only call to its element, in a flow that goes forward. One that only undoes reaches the
 * same elements.
 */
function carriesOut(saga: Saga, { messages }: ReturnType<typeof traceFlow>): Recognizes {
  const { coordinator, steps, style } = saga;
  const goesForward =
    steps.some(({ calls }) => messages.some(isNamedIn(calls))) ||
    (steps.some(({ succeeds }) => messages.some(publishes(succeeds))) &&
      !steps.some(({ fails }) => messages.some(publishes(fails))));
  return (step) => {
    const { calls, element, succeeds } = step;
    if (calls) return isNamedIn(calls);
    if (style === 'choreography') return publishes(isAlone(saga, step, 'succeeds') ? succeeds : undefined);
    if (!goesForward || coordinator === undefined || !isAlone(saga, step, 'element')) return () => false;
    const isCommand: ReturnType<Recognizes> = ({ message: { source, destination, interaction } }) =>
      interaction !== 'reply' && isSameOrNested(source, coordinator) && isWithin(destination, element);
    const commands = new Set(messages.filter(isCommand).map(({ message }) => callKey(message)));
    return commands.size === 1 && !isSameOrNested(element, coordinator) ? isCommand : () => false;
  };
}

/** Two steps of which a flow has the later first; `marks` are in the order of the saga. */
function outOfOrder(marks: readonly Mark[]): readonly [Mark, Mark] | undefined {
  for (const [index, later] of marks.entries())
    for (const earlier of marks.slice(0, index)) if (isBefore(later.first, earlier.first)) return [later, earlier];
  return undefined;
}

function* differencesIn(flow: Flow, saga: Saga): Iterable<{ undoes: boolean; marks: readonly [Mark, Mark] }> {
  const traced = traceFlow(flow);
  const marked = (recognizes: Recognizes): Mark[] =>
    saga.steps.flatMap((step) => {
      const first = traced.messages.find(recognizes(step));
      return first ? [{ step, first }] : [];
    });
  const done = outOfOrder(marked(carriesOut(saga, traced)));
  if (done) yield { undoes: false, marks: done };
  const undone = outOfOrder(marked(({ compensationCalls }) => isNamedIn(compensationCalls)).reverse());
  if (undone) yield { undoes: true, marks: undone };
}

/** Flows that carry out the steps of a saga, or undo them, in another order than the saga. */
export function* orderDiffers({ study }: CheckContext): Iterable<Finding> {
  for (const [position, flow] of study.flows.entries())
    for (const saga of study.sagas)
      for (const { undoes, marks } of differencesIn(flow, saga)) {
        const [first, second] = marks;
        yield finding('saga/order-differs', at('flows', position, ...second.first.path), {
          flow: flow.name,
          saga: saga.name,
          undoes,
          first: first.step.action,
          second: second.step.action,
        });
      }
}
