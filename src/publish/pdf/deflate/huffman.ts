/** A prefix code: the bits of each symbol, already in the order in which DEFLATE writes them, and how many they are. */
export interface PrefixCode {
  readonly bits: Uint16Array;
  readonly lengths: Uint8Array;
}

/**
 * The lengths of a Huffman code for symbols that occur this often, none longer than `most`; 0 for a symbol that doesn't
 * occur. A lone symbol gets one bit.
 */
export function codeLengths(counts: readonly number[], most: number): Uint8Array {
  let weights = counts;
  for (;;) {
    const lengths = unlimitedLengths(weights);
    if (lengths.every((length) => length <= most)) return lengths;
    // Flatter weights give a flatter tree.
    weights = weights.map((weight) => (weight === 0 ? 0 : (weight >> 1) + 1));
  }
}

function unlimitedLengths(weights: readonly number[]): Uint8Array {
  const lengths = new Uint8Array(weights.length);
  const leaves = weights.flatMap((weight, symbol) => (weight > 0 ? [{ weight, symbol }] : []));
  leaves.sort((one, other) => one.weight - other.weight || one.symbol - other.symbol);
  if (leaves.length === 1) for (const { symbol } of leaves) lengths[symbol] = 1;
  if (leaves.length < 2) return lengths;
  const count = leaves.length;
  // Nodes are the leaves, lightest first, and then the pairs in the order in which they were made, lightest first too.
  const nodeWeights = leaves.map(({ weight }) => weight);
  const parents = new Int32Array(2 * count - 1);
  let [leaf, pair] = [0, count];
  const lightest = (): number => {
    const takesLeaf = leaf < count && (pair >= nodeWeights.length || weightOf(leaf) <= weightOf(pair));
    return takesLeaf ? leaf++ : pair++;
  };
  const weightOf = (node: number): number => nodeWeights[node] ?? 0;
  while (nodeWeights.length < 2 * count - 1) {
    const [one, other] = [lightest(), lightest()];
    parents[one] = nodeWeights.length;
    parents[other] = nodeWeights.length;
    nodeWeights.push(weightOf(one) + weightOf(other));
  }
  const depths = new Uint8Array(2 * count - 1);
  for (let node = 2 * count - 3; node >= 0; node -= 1) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  for (const [index, { symbol }] of leaves.entries()) lengths[symbol] = depths[index] ?? 0;
  return lengths;
}

/** The canonical code of these lengths (RFC 1951, section 3.2.2). */
export function prefixCode(lengths: Uint8Array): PrefixCode {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + (length > 0 ? 1 : 0);
  const next = new Uint16Array(17);
  for (let length = 1; length < 16; length += 1) next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
  const bits = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    bits[symbol] = reversed(code, length);
  }
  return { bits, lengths };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
