import { type Flow, type FlowStep, messagesOf, parentId } from '#model';
import type { RelationshipLookup } from './relationship-lookup.ts';
import type { RelationshipViewJson } from './workspace-json.ts';

/** What a flow needs of the rest of the workspace. */
export interface DynamicContext {
  /** Structurizr's id of an element, by ours. */
  readonly elementId: (id: string) => string | undefined;
  readonly isComponent: (id: string) => boolean;
  readonly related: RelationshipLookup;
}

export interface DynamicViewJson {
  /** Our id of the container whose components take part; `null` when the view is of the whole system. */
  readonly container: string | null;
  readonly elementIds: readonly string[];
  readonly relationships: readonly RelationshipViewJson[];
}

/**
 * The container that a dynamic view is about. Structurizr shows components only of one container, and not beside the
 * container itself; where a flow needs more, components count for their containers.
 */
function scopeOf(flow: Flow, { isComponent }: DynamicContext): string | null {
  const ids = new Set([...messagesOf(flow.steps)].flatMap(({ source, destination }) => [source, destination]));
  const containers = new Set([...ids].filter(isComponent).map(parentId));
  const [only = null, ...others] = containers;
  return only === null || others.length > 0 || ids.has(only) ? null : only;
}

/** A flow as a numbered communication: messages of alternatives in a row, those of parallel branches with equal numbers. */
export function dynamicView(flow: Flow, context: DynamicContext): DynamicViewJson {
  const container = scopeOf(flow, context);
  const shown = (id: string): string => (container === null && context.isComponent(id) ? (parentId(id) ?? id) : id);
  const elementIds = new Set<string>();
  const relationships: RelationshipViewJson[] = [];

  const add = (step: Extract<FlowStep, { step: 'message' }>, order: number, remark: string): boolean => {
    const source = context.elementId(shown(step.source));
    const destination = context.elementId(shown(step.destination));
    if (source === undefined || destination === undefined || source === destination) return false;
    const forward = step.interaction === 'reply' ? undefined : context.related(source, destination)[0];
    const backward = context.related(destination, source)[0];
    const relationship = forward ?? (step.interaction === 'reply' ? backward : undefined);
    if (!relationship) return false;
    elementIds.add(source).add(destination);
    relationships.push({
      id: relationship.id,
      description: remark === '' ? step.description : `[${remark}] ${step.description}`,
      order: String(order),
      ...(forward ? {} : { response: true as const }),
    });
    return true;
  };
  const walk = (steps: readonly FlowStep[], first: number, remark: string): number => {
    let order = first;
    for (const step of steps) {
      if (step.step === 'note') continue;
      if (step.step === 'message') {
        if (add(step, order, remark)) order += 1;
        continue;
      }
      let end = order;
      for (const { label, steps: inner } of step.branches) {
        const start = step.step === 'parallel' ? order : end;
        const innerRemark = [remark, label].filter((part) => part !== '').join(', ');
        end = Math.max(end, walk(inner, start, step.step === 'parallel' ? remark : innerRemark));
      }
      order = end;
    }
    return order;
  };
  walk(flow.steps, 1, '');
  return { container, elementIds: [...elementIds], relationships };
}
