import type { Provenance } from '#model';
import { type Block, blockAvailability, formatAvailability, parallel } from '../availability/index.ts';
import {
  type ElementAvailability,
  elementAvailability,
  type ReliabilityContext,
  ratedElement,
  reliabilityOf,
} from './element-reliability.ts';

/** An element with everything that takes its work while it is down. */
export interface RatedElement {
  readonly element: string;
  readonly block: Block;
  /** As `block`, while the fullest zone of each element is lost. */
  readonly blockWithoutZone: Block;
  readonly own: ElementAvailability;
  readonly basis: string;
  /** Whose words it and its fallbacks are made of. */
  readonly inputs: readonly Provenance[];
}

/**
 * An element and its fallbacks as parallel blocks, however long the chain is: 1 − (1 − A₁) × (1 − A₂) × … where nothing
 * is shared. A fallback that doesn't take over in this flow, or whose availability nobody says, ends the chain, and so
 * does one that leads back (which is a finding).
 * @returns undefined when nobody says how available the element itself is
 */
export function withFallbacks(
  context: ReliabilityContext,
  flow: string,
  id: string,
  scalePoint: string,
  visited: readonly string[] = [],
): RatedElement | undefined {
  const element = ratedElement(context, id, scalePoint);
  const own = elementAvailability(context, id, scalePoint);
  if (!own || visited.includes(element)) return undefined;
  const block: Block = { kind: 'element', id: element, availability: own.availability };
  const blockWithoutZone: Block = { ...block, availability: own.withoutZone };
  const fallback = fallbackOf(context, flow, id);
  const next = fallback && withFallbacks(context, flow, fallback, scalePoint, [...visited, element]);
  if (!next) return { element, block, blockWithoutZone, own, basis: own.basis, inputs: own.inputs };
  return {
    element,
    block: parallel([block, next.block]),
    blockWithoutZone: parallel([blockWithoutZone, next.blockWithoutZone]),
    own,
    inputs: [...own.inputs, ...next.inputs],
    basis: `${formatAvailability(own.availability)} (${own.basis}), or else ${context.index.nameOf(next.element)} with ${formatAvailability(blockAvailability(next.block))}`,
  };
}

/** Id of the element that takes over in a flow; undefined where none does. */
export function fallbackOf({ study }: Pick<ReliabilityContext, 'study'>, flow: string, id: string): string | undefined {
  const entry = reliabilityOf(study, id);
  return entry?.fallbackIn === undefined || entry.fallbackIn.includes(flow) ? entry?.fallback : undefined;
}
