/** Where a builder's positional arguments end up in the data that it returns. */
export interface BuilderArguments {
  /** Field by position; `null` for an argument whose own fields are spread into the result. */
  readonly positions: readonly (string | null)[];
  /** Field that collects all further arguments. */
  readonly rest?: string;
  /** Fields that the builder makes up around its own arguments. */
  readonly madeUp?: readonly string[];
}

const exchange: BuilderArguments = { positions: ['source', 'destination', 'description', null], madeUp: ['latency'] };

/** The builders of `src/model` whose arguments aren't one object, by name. Those that start with an id only are left out. */
export const builderArguments: ReadonlyMap<string, BuilderArguments> = new Map([
  ['uses', { positions: ['source', 'destination', 'description', 'technology', null] }],
  ['sends', { positions: ['source', 'destination', 'description', 'technology'] }],
  ['connects', { positions: ['source', 'destination', 'description', 'technology', 'interaction'] }],
  ['call', exchange],
  ['send', exchange],
  ['reply', exchange],
  ['note', { positions: ['over', 'text'] }],
  ['branch', { positions: ['label', 'steps', 'probability'] }],
  ['alternatives', { positions: [], rest: 'branches' }],
  ['parallel', { positions: [], rest: 'branches' }],
  ['optional', { positions: ['label', 'steps', 'probability'], madeUp: ['branches'] }],
  ['loop', { positions: ['label', 'repetitions', 'steps'], madeUp: ['branches'] }],
  ['stated', { positions: ['source'] }],
  ['measured', { positions: ['source', 'url'] }],
  ['price', { positions: ['priceId'] }],
  ['limit', { positions: ['limitId'] }],
  ['reliability', { positions: ['element', null] }],
  ['deploymentNode', { positions: ['id', null], rest: 'children' }],
  ['containerInstance', { positions: ['element', null] }],
  ['trustBoundary', { positions: ['id', 'name', 'contains', 'description'] }],
  ['threat', { positions: ['id', 'target', 'category', null] }],
]);
