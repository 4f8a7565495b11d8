import { type Finding, messagesOf } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { nearest } from '../nearest.ts';
import { callKey } from './call-key.ts';

/** Steps that nothing undoes, without a reason. */
export function* stepWithoutCompensation({ study }: CheckContext): Iterable<Finding> {
  for (const [index, { name, steps }] of study.sagas.entries())
    for (const [position, { action, compensation, noCompensation }] of steps.entries())
      if (!compensation?.trim() && !noCompensation?.trim())
        yield finding('saga/step-without-compensation', at('sagas', index, 'steps', position), { saga: name, action });
}

/** Steps that report to a topic which isn't defined. */
export function* unknownTopic({ study }: CheckContext): Iterable<Finding> {
  const known = study.topics.map(({ id }) => id);
  for (const [index, { name, steps }] of study.sagas.entries())
    for (const [position, step] of steps.entries())
      for (const field of ['succeeds', 'fails'] as const) {
        const topic = step[field];
        if (topic !== undefined && !known.includes(topic))
          yield finding('saga/unknown-topic', at('sagas', index, 'steps', position, field), {
            saga: name,
            action: step.action,
            topic,
            suggestion: nearest(topic, known),
          });
      }
}

/** Calls that steps name and no flow makes, so that nothing can be held against them. */
export function* unknownCall({ study }: CheckContext): Iterable<Finding> {
  const made = new Set(study.flows.flatMap(({ steps }) => [...messagesOf(steps)].map(callKey)));
  for (const [index, { name, steps }] of study.sagas.entries())
    for (const [position, step] of steps.entries())
      for (const field of ['calls', 'compensationCalls'] as const)
        for (const [place, call] of (step[field] ?? []).entries())
          if (!made.has(callKey(call)))
            yield finding('saga/unknown-call', at('sagas', index, 'steps', position, field, place), {
              saga: name,
              action: step.action,
              call: call.description,
            });
}
