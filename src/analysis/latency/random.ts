/** A stream of uniform random numbers, strictly between 0 and 1, that is the same on every platform for a seed. */
export type RandomStream = () => number;

/** 32-bit FNV-1a hash of a text. Source: Fowler, Noll & Vo, parameters of the 32-bit variant. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Spreads one 32-bit seed over the generator's state. Source: splitmix32, the 32-bit finalizer of MurmurHash3. */
function spreadSeed(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}

/**
 * Next 32-bit integer of xoshiro128** 1.1; advances the state. Period 2¹²⁸ − 1.
 * Source: Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", ACM TOMS 47(4).
 * @param state four integers, not all zero
 */
export function xoshiro128starstar(state: Int32Array): number {
  const second = state[1] as number;
  const product = Math.imul(second, 5);
  const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  const third = (state[2] as number) ^ (state[0] as number);
  const fourth = (state[3] as number) ^ second;
  state[1] = second ^ third;
  state[0] = (state[0] as number) ^ fourth;
  state[2] = third ^ (second << 9);
  state[3] = (fourth << 11) | (fourth >>> 21);
  return result;
}

function seededState(seed: string): Int32Array {
  const next = spreadSeed(hashText(seed));
  return Int32Array.from([next(), next(), next(), next()]);
}

const toUnitInterval = (integer: number): number => (integer + 0.5) / 2 ** 32;

/**
 * A random stream for a text. Different texts give unrelated streams, so that each step of a flow can have its own and
 * a change to one step leaves the others' numbers alone.
 */
export function randomStream(seed: string): RandomStream {
  const state = seededState(seed);
  return () => toUnitInterval(xoshiro128starstar(state));
}

/** The first `count` numbers of `randomStream(seed)`. */
export function randomNumbers(seed: string, count: number): Float64Array {
  const state = seededState(seed);
  const numbers = new Float64Array(count);
  for (let i = 0; i < count; i++) numbers[i] = toUnitInterval(xoshiro128starstar(state));
  return numbers;
}
