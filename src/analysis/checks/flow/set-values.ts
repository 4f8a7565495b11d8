import type { Finding, Location } from '#model';
import { type TracedMessage, traceFlow } from '../../flow/trace-flow.ts';
import { isWithin } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { type AllowedValues, allowedInColumn, allowedInField } from '../data/allowed-values.ts';
import { currentTables, tableAt } from '../data/current-tables.ts';
import { at } from '../locations.ts';

/** A column or field of which a step sets values. */
interface Setting {
  /** `orders.status`, or the field with the topic: `reason of OrderFailed`. */
  readonly name: string;
  readonly values: readonly string[];
  /** `null` where no schema lists what it may hold. */
  readonly allowed: AllowedValues | null;
  /** Where the column or field is declared. */
  readonly declared: Location | null;
  /** Where the step is. */
  readonly at: Location;
  readonly step: string;
}

type Target = Pick<Setting, 'name' | 'allowed' | 'declared'>;

/** What a key of `sets` means: a field of the topic that the step publishes on, or a column of the store that it reaches. */
function targetOf(context: CheckContext, { message }: TracedMessage, key: string): Target {
  const { topics } = context.study;
  const position = topics.findIndex(({ id }) => id === message.publishes);
  const topic = topics[position];
  if (topic)
    return {
      name: `${key} of ${topic.event}`,
      allowed: allowedInField(topic, key),
      declared: at('topics', position, 'schema'),
    };
  const [table, column] = [key.slice(0, key.lastIndexOf('.')), key.slice(key.lastIndexOf('.') + 1)];
  for (const found of currentTables(context)) {
    if (found.table.name !== table || !isWithin(message.destination, found.store.element)) continue;
    const declared = found.table.columns.find(({ name }) => name === column);
    if (declared)
      return { name: key, allowed: allowedInColumn(found.table, declared), declared: tableAt(found, found.table) };
  }
  return { name: key, allowed: null, declared: null };
}

function* settings(context: CheckContext): Generator<Setting> {
  for (const [position, flow] of context.study.flows.entries())
    for (const traced of traceFlow(flow).messages)
      for (const [key, values] of Object.entries(traced.message.sets ?? {}))
        yield {
          ...targetOf(context, traced, key),
          values,
          at: at('flows', position, ...traced.path, 'sets', key),
          step: traced.message.description,
        };
}

/** Values that a step sets and the schema doesn't allow, or of what no schema lists. */
export function* unknownValue(context: CheckContext): Iterable<Finding> {
  // What stands behind a refused statement isn't known, and the refusal is a finding of its own.
  const isComplete = context.schemas.every(({ role, inspection }) => role === 'stated' || inspection.ok);
  for (const { name, values, allowed, at: place, step } of settings(context)) {
    const [wrong] = values.filter((value) => !allowed?.values.includes(value));
    if (wrong !== undefined && (allowed || isComplete))
      yield finding('flow/unknown-value', place, { step, name, value: wrong, allowed: allowed?.values ?? [] });
  }
}

/** Columns and fields some of whose values steps set, with the values that nothing sets. */
export function* valueNeverSet(context: CheckContext): Iterable<Finding> {
  const byTarget = Map.groupBy(settings(context), ({ name, declared }) => JSON.stringify([name, declared]));
  for (const steps of byTarget.values()) {
    const [{ name, allowed, declared }] = steps as [Setting, ...Setting[]];
    const set = new Set(steps.flatMap(({ values }) => values));
    const never = (allowed?.values ?? []).filter((value) => !set.has(value) && value !== allowed?.initial);
    if (declared && never.length > 0) yield finding('flow/value-never-set', declared, { name, values: never });
  }
}
