import type { ESTree } from 'rolldown/utils';
import { calleeName, textOf } from './expression.ts';
import { type Place, placeOf } from './place.ts';
import type { SourceModule } from './source-module.ts';
import type { SourceWalk } from './source-walk.ts';

const rootBuilders: ReadonlySet<string> = new Set(['softwareSystem', 'externalSystem', 'person']);

/** The builder call of a top-level element, such as `softwareSystem('shop', …)`, in a module or those that it imports. */
export function findElement(walk: SourceWalk, entry: SourceModule, id: string): Place | null {
  for (const module of reachable(walk, entry)) {
    for (const call of calls(module.program)) {
      if (rootBuilders.has(calleeName(call) ?? '') && textOf(call.arguments[0]) === id) return placeOf(module, call);
    }
  }
  return null;
}

function* reachable(walk: SourceWalk, entry: SourceModule): Generator<SourceModule> {
  const modules = new Set([entry]);
  // A set yields what is added while it is iterated.
  for (const module of modules) {
    yield module;
    for (const specifier of module.imports) {
      const imported = walk.imported(module, specifier);
      if (imported !== null) modules.add(imported);
    }
  }
}

function* calls(node: unknown): Generator<ESTree.CallExpression> {
  if (Array.isArray(node)) for (const item of node) yield* calls(item);
  if (!isNode(node)) return;
  if (node.type === 'CallExpression') yield node;
  for (const [key, value] of Object.entries(node)) if (key !== 'parent') yield* calls(value);
}

const isNode = (value: unknown): value is ESTree.Node => typeof value === 'object' && value !== null && 'type' in value;
