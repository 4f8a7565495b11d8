import type { Audience } from './audience.ts';

/** What the public reads in place of a confidential value. */
export interface PublicStandIn<StandIn> {
  /** What the public gets in its place. */
  readonly public: StandIn;
  /**
   * `false` when the value is also an everyday word or figure ("Orange", 1,200) that other sentences may hold. Then
   * nobody searches what is published for it.
   */
  readonly search?: boolean;
}

/** A value that was declared confidential, with its stand-in. */
export interface ConfidentialValue {
  readonly value: unknown;
  readonly standIn: unknown;
  /** Whether what is published has to be searched for it. */
  readonly search: boolean;
}

interface Confidentiality {
  audience: Audience;
  /** By their content, so that a definition that is read again adds nothing. */
  readonly values: Map<string, ConfidentialValue>;
}

const key: unique symbol = Symbol.for('casebook.confidentiality');

/** One for the whole process: the site's development server runs instances of this module beside Node's own. */
function confidentiality(): Confidentiality {
  const holder: typeof globalThis & { [key]?: Confidentiality } = globalThis;
  holder[key] ??= { audience: 'public', values: new Map() };
  return holder[key];
}

/**
 * A value that only the `interview` audience may see; the `public` audience gets the stand-in. Use it for any text,
 * number or quantity in a definition: `name: confidential('Acme Bank', { public: 'a retail bank' })`,
 * `budget: confidential(usd('12000000'), { public: usd('10000000') })`. Everything that is computed follows from what
 * the audience sees.
 *
 * What is published is searched for the value, and nothing is published when it is found. Texts of a single letter and
 * numbers of less than four digits are too common for that: take care yourself that nothing else says them.
 * @throws {Error} for something with an id: its parts can be confidential, but ids are addresses and file names
 */
export function confidential<Value, StandIn>(value: Value, standIn: PublicStandIn<StandIn>): Value | StandIn {
  const { audience, values } = confidentiality();
  if (hasId(value) || hasId(standIn.public))
    throw new Error(
      'An element as a whole can’t be confidential, because its id is an address and part of file names. Write confidential(…) around its name, description and whatever else gives it away.',
    );
  const entry = { value, standIn: standIn.public, search: standIn.search ?? true };
  values.set(JSON.stringify(entry), entry);
  return audience === 'interview' ? value : standIn.public;
}

/**
 * Sets whom the definitions that are read from now on are for; the public unless told otherwise.
 * @throws {Error} when something confidential was already read for another audience, because Node keeps what it read
 */
export function readFor(audience: Audience): void {
  const current = confidentiality();
  if (current.audience !== audience && current.values.size > 0)
    throw new Error(`Definitions were already read for the ${current.audience} audience in this process.`);
  current.audience = audience;
}

/** Everything that was declared confidential in the definitions read so far. */
export const confidentialValues = (): readonly ConfidentialValue[] => [...confidentiality().values.values()];

function hasId(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value || 'slug' in value || Object.values(value).some(hasId);
}
