import { dirname, join } from 'node:path';
import type { ESTree } from 'rolldown/utils';
import { builderArguments } from './builder-arguments.ts';
import { calleeName, isExpression, memberKey, returned, textOf, unwrap } from './expression.ts';
import { type Entry, type Place, placeOf } from './place.ts';
import { type Binding, keyName, parseModule, type SourceModule } from './source-module.ts';

/** Reads a module; `undefined` when there is none. */
export type ReadSource = (file: string) => string | undefined;

/** A step from a value to one of its parts: a key, an index, or the id of an entry with its index as a second choice. */
export type Step = string | number | { readonly id: string; readonly index: number };

// Deeper than any definition; ends circular constants.
const maximumDepth = 200;

/** Follows values through constants, imports, spreads and builder calls, without running anything. */
export class SourceWalk {
  readonly #read: ReadSource;
  readonly #modules = new Map<string, SourceModule | null>();
  #depth = 0;

  constructor(read: ReadSource) {
    this.#read = read;
  }

  module(file: string): SourceModule | null {
    const known = this.#modules.get(file);
    if (known !== undefined) return known;
    const source = this.#read(file);
    const module = source === undefined ? null : parseModule(file, source);
    this.#modules.set(file, module);
    return module;
  }

  imported(module: SourceModule, specifier: string): SourceModule | null {
    return specifier.startsWith('.') ? this.module(join(dirname(module.file), specifier)) : null;
  }

  /** The place of an exported name. */
  exported(module: SourceModule, name: string): Place | null {
    return this.#guarded(() => {
      const binding = module.exports.get(name);
      if (binding !== undefined) return this.#bound(module, binding);
      for (const specifier of module.exportsAllOf) {
        const from = this.imported(module, specifier);
        const place = from === null ? null : this.exported(from, name);
        if (place !== null) return place;
      }
      return null;
    });
  }

  /** Where a value is written out: names, property accesses and function bodies are followed to what they stand for. */
  resolve(place: Place): Place | null {
    if (place.written.kind !== 'expression') return place;
    const { module } = place;
    const expression = unwrap(place.written.expression);
    return this.#guarded(() => {
      if (expression.type === 'Identifier') {
        const binding = module.bindings.get(expression.name);
        const bound = binding === undefined ? null : this.#bound(module, binding);
        return bound === null ? null : this.resolve(bound);
      }
      if (expression.type === 'MemberExpression' && expression.property.type !== 'PrivateIdentifier') {
        const key = memberKey(expression);
        const part = key === null ? null : this.step(placeOf(module, expression.object), key);
        return part === null ? null : this.resolve(part);
      }
      if (expression.type === 'ArrowFunctionExpression') {
        const result = returned(expression);
        return result === null ? null : this.resolve(placeOf(module, result));
      }
      return { ...place, written: { kind: 'expression', expression } };
    });
  }

  /** The part of a value that a step leads to; `null` when it isn't written out. */
  step(place: Place, step: Step): Place | null {
    return this.#guarded(() => {
      const value = this.resolve(place);
      if (value === null) return null;
      if (value.written.kind === 'expression' && value.written.expression.type === 'CallExpression') {
        const argument = this.#argument(value.module, value.written.expression, step);
        if (argument !== null) return argument;
      }
      return this.#entry(value, step);
    });
  }

  /** The string that a builder call starts with: its id. */
  idOf(place: Place): string | null {
    const value = this.resolve(place);
    if (value?.written.kind !== 'expression' || value.written.expression.type !== 'CallExpression') return null;
    return textOf(value.written.expression.arguments[0]);
  }

  #guarded<Result>(work: () => Result | null): Result | null {
    if (this.#depth >= maximumDepth) return null;
    this.#depth += 1;
    try {
      return work();
    } finally {
      this.#depth -= 1;
    }
  }

  #bound(module: SourceModule, binding: Binding): Place | null {
    if (binding.kind === 'local') {
      const inner = module.bindings.get(binding.name);
      return inner === undefined ? null : this.#bound(module, inner);
    }
    if (binding.kind === 'import') {
      const from = this.imported(module, binding.from);
      if (from === null) return null;
      return binding.name === null
        ? { module: from, written: { kind: 'module' }, offset: 0 }
        : this.exported(from, binding.name);
    }
    let place: Place | null = placeOf(module, binding.value);
    for (const key of binding.path) place = place && this.step(place, key);
    return place;
  }

  #argument(module: SourceModule, call: ESTree.CallExpression, step: Step): Place | null {
    if (typeof step !== 'string') return null;
    const [first] = call.arguments;
    if (step === 'id' && first !== undefined && textOf(first) !== null)
      return placeOf(module, first as ESTree.Expression);
    const { positions, rest, madeUp } = builderArguments.get(calleeName(call) ?? '') ?? { positions: [] };
    if (madeUp?.includes(step)) {
      return { module, written: { kind: 'array', elements: [call] }, offset: call.start };
    }
    if (rest === step) {
      const elements = call.arguments.slice(positions.length).filter(isExpression);
      return { module, written: { kind: 'array', elements }, offset: elements[0]?.start ?? call.start };
    }
    const argument = call.arguments[positions.indexOf(step)];
    return argument !== undefined && isExpression(argument) ? placeOf(module, argument) : null;
  }

  #entry(value: Place, step: Step): Place | null {
    const { entries, isComplete } = this.entries(value);
    if (typeof step === 'string') {
      const named = entries.findLast(({ key }) => key === step)?.place;
      return named ?? this.#throughMadeUp(value, step);
    }
    if (typeof step === 'object') {
      const identified = entries.findLast(({ key, place }) => key === step.id || this.idOf(place) === step.id);
      if (identified !== undefined) return this.#definitionOf(identified.place);
    }
    return isComplete ? (entries[typeof step === 'number' ? step : step.index]?.place ?? null) : null;
  }

  /** An entry with an id of its own is the thing itself, also when the list only names the constant that holds it. */
  #definitionOf(place: Place): Place {
    const isName = place.written.kind === 'expression' && unwrap(place.written.expression).type === 'Identifier';
    return (isName ? this.resolve(place) : null) ?? place;
  }

  /** A made-up record, such as the latency of a call, has its fields among the arguments. */
  #throughMadeUp({ module, written }: Place, step: string): Place | null {
    if (written.kind !== 'array' || written.elements.length !== 1 || !written.elements[0]) return null;
    return this.step(placeOf(module, written.elements[0]), step);
  }

  /** The entries of a record or list in order; incomplete when a spread couldn't be followed. */
  entries(place: Place): { readonly entries: readonly Entry[]; readonly isComplete: boolean } {
    const entries: Entry[] = [];
    let isComplete = true;
    const add = (inner: Place | null): void => {
      const found = inner === null ? null : this.#guarded(() => this.entries(inner));
      if (found === null || !found.isComplete) isComplete = false;
      entries.push(...(found?.entries ?? []));
    };
    const value = this.resolve(place);
    if (value === null) return { entries, isComplete: false };
    const { module, written } = value;
    if (written.kind === 'array') {
      for (const element of written.elements) entries.push({ key: null, place: placeOf(module, element) });
    } else if (written.kind === 'module') {
      for (const name of module.exports.keys()) {
        const exported = this.exported(module, name);
        if (exported !== null) entries.push({ key: name, place: exported });
      }
    } else if (written.expression.type === 'ArrayExpression') {
      for (const element of written.expression.elements) {
        if (element === null) continue;
        if (element.type === 'SpreadElement') add(placeOf(module, element.argument));
        else entries.push({ key: null, place: placeOf(module, element) });
      }
    } else if (written.expression.type === 'ObjectExpression') {
      for (const property of written.expression.properties) {
        if (property.type === 'SpreadElement') {
          add(placeOf(module, property.argument));
          continue;
        }
        const key = keyName(property.key);
        if (key === null || property.computed) isComplete = false;
        else entries.push({ key, place: this.#property(module, property) });
      }
    } else if (written.expression.type === 'CallExpression') {
      add(this.#fieldsArgument(module, written.expression));
    } else {
      isComplete = false;
    }
    return { entries, isComplete };
  }

  #property(module: SourceModule, { key, value, shorthand }: ESTree.ObjectProperty): Place {
    // `{ relationships }` only passes on what is written elsewhere; `{ chosen: outbox }` is written here.
    const passedOn = shorthand ? this.resolve(placeOf(module, value)) : null;
    return passedOn ?? placeOf(module, value, key.start);
  }

  /** The argument that holds the fields or entries: `keyed({…})`, `decision('id', {…})`, `Object.values({…})`. */
  #fieldsArgument(module: SourceModule, call: ESTree.CallExpression): Place | null {
    const known = builderArguments.get(calleeName(call) ?? '')?.positions.indexOf(null) ?? -1;
    const candidates = known < 0 ? call.arguments.toReversed() : call.arguments.slice(known, known + 1);
    for (const argument of candidates.filter(isExpression)) {
      const place = this.resolve(placeOf(module, argument));
      if (place !== null && hasEntries(place)) return place;
    }
    return null;
  }
}

function hasEntries({ written }: Place): boolean {
  if (written.kind !== 'expression') return true;
  return ['ObjectExpression', 'ArrayExpression', 'CallExpression'].includes(written.expression.type);
}
