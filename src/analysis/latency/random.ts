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
 * xoshiro128** 1.1 from a given state: 32-bit integers, period 2¹²⁸ − 1.
 * Source: Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", ACM TOMS 47(4).
 * @param state four 32-bit integers, not all zero
 */
export function xoshiro128starstar(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/**
 * A random stream for a text. Different texts give unrelated streams, so that each step of a flow can have its own and
 * a change to one step leaves the others' numbers alone.
 */
export function randomStream(seed: string): RandomStream {
  const next = spreadSeed(hashText(seed));
  const integer = xoshiro128starstar([next(), next(), next(), next()]);
  return () => (integer() + 0.5) / 2 ** 32;
}
