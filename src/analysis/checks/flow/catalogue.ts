import { define } from '../define.ts';
import { anyOf, listed } from '../words.ts';

export interface Step {
  readonly flow: string;
  readonly source: string;
  readonly destination: string;
}

export const flowCatalogue = {
  'flow/step-from-nowhere': define<{ flow: string; source: string; step: string }>({
    severity: 'warning',
    title: 'A step starts where nothing has arrived',
    message: ({ flow, source, step }) =>
      `In “${flow}” the step “${step}” starts at "${source}", which no step before it has reached: nothing says why it begins.`,
    fix: () => 'Draw the message that sets it off, or start a flow of its own there.',
  }),
  'flow/serves-elsewhere': define<{
    flow: string;
    requirement: string;
    decisions: readonly string[];
    affected: readonly string[];
  }>({
    severity: 'warning',
    title: 'A flow passes by everything that was decided for a requirement',
    message: ({ flow, requirement, decisions, affected }) =>
      `“${flow}” serves the requirement “${requirement}”, but touches none of what was decided for it: ${listed(decisions.map((title) => `“${title}”`))} ${decisions.length === 1 ? 'shapes' : 'shape'} ${listed(affected.map((name) => `"${name}"`))}. One of the two serves something else.`,
    fix: ({ affected }) =>
      `Draw the step that reaches ${anyOf(affected.map((name) => `"${name}"`))}, take the requirement out of \`serves\`, or name what the decision shapes here in its \`affects\`.`,
  }),
  'flow/unknown-value': define<{ step: string; name: string; value: string; allowed: readonly string[] }>({
    severity: 'error',
    title: 'A step sets a value that its schema does not allow',
    message: ({ step, name, value, allowed }) =>
      allowed.length === 0
        ? `The step “${step}” sets "${name}" to "${value}", but no schema lists what that may be.`
        : `The step “${step}” sets "${name}" to "${value}", but the schema allows ${anyOf(allowed.map((word) => `"${word}"`))}.`,
    fix: ({ allowed }) =>
      allowed.length === 0
        ? 'Name `table.column` of the store that the step reaches, or a field of the topic in `publishes`, with a `CHECK (… IN …)`, an enum type or an `enum`.'
        : 'Correct the step, or add the value to the schema.',
  }),
  'flow/value-never-set': define<{ name: string; values: readonly string[] }>({
    severity: 'warning',
    title: 'Nothing produces a value that the schema allows',
    message: ({ name, values }) =>
      `No step of a flow sets "${name}" to ${anyOf(values.map((word) => `"${word}"`))}, though steps set its other values: either a flow is missing, or the value is dead.`,
    fix: () => 'Say in `sets` which step does it, draw its flow, or take the value out of the schema.',
  }),
  'flow/step-without-relationship': define<Step>({
    severity: 'error',
    title: 'A step runs between elements that have no relationship',
    message: ({ flow, source, destination }) =>
      `The flow "${flow}" has a message from "${source}" to "${destination}", but the model has no relationship between them: the diagrams contradict each other.`,
    fix: ({ source, destination }) => `Add a relationship from "${source}" to "${destination}", or correct the step.`,
  }),
  'flow/interaction-differs': define<Step>({
    severity: 'warning',
    title: 'A step waits where the relationship does not',
    message: ({ flow, source, destination }) =>
      `The flow "${flow}" has "${source}" wait for "${destination}", but their relationship is asynchronous. Availability and latency depend on which one is true.`,
    fix: () => 'Make the step a `send`, or the relationship a `uses`.',
  }),
  'flow/probabilities-do-not-add-up': define<{ flow: string; sum: string }>({
    severity: 'error',
    title: 'The probabilities of alternatives do not add up to 1',
    message: ({ flow, sum }) =>
      `The alternatives in the flow "${flow}" have probabilities that add up to ${sum}, so that capacity and latency are computed from runs that can't happen.`,
    fix: () => 'Make the probabilities of the branches add up to 1.',
  }),
} as const;
