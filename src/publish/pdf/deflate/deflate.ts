import { BitWriter } from './bit-writer.ts';
import { codeLengths, type PrefixCode, prefixCode } from './huffman.ts';
import { repetitions } from './repetitions.ts';

/** Lengths and distances are written as one of a few symbols and some bits more: the first value of each symbol. */
interface Ranges {
  readonly starts: Uint16Array;
  readonly extraBits: Uint8Array;
  readonly symbolOf: (value: number) => number;
}

/** RFC 1951, section 3.2.5: from the fifth symbol on, each further bit serves `perBit` symbols. */
function ranges(symbols: number, plain: number, perBit: number, first: number, last: number): Ranges {
  const starts = new Uint16Array(symbols);
  const extraBits = new Uint8Array(symbols);
  const symbolAt = new Uint8Array(last + 1);
  let start = first;
  for (let symbol = 0; symbol < symbols; symbol += 1) {
    const extra = symbol < plain ? 0 : Math.floor((symbol - plain) / perBit) + 1;
    starts[symbol] = start;
    extraBits[symbol] = extra;
    symbolAt.fill(symbol, start, start + (1 << extra));
    start += 1 << extra;
  }
  return { starts, extraBits, symbolOf: (value) => symbolAt[value] ?? 0 };
}

/** Symbols 257–284; 285 is the longest repetition alone. */
const lengthRanges = ranges(28, 8, 4, 3, 257);
const longest = 258;
const longestSymbol = 285;
/** Of a distance less one. */
const distanceRanges = ranges(30, 4, 2, 0, 32_767);
const endOfBlock = 256;
const firstLength = 257;
/** In which order the lengths of the code for lengths are written. */
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const lengthSymbol = (length: number): number =>
  length === longest ? longestSymbol : firstLength + lengthRanges.symbolOf(length);

/**
 * Compresses as zlib's format has it (RFC 1950 and 1951), about as well as zlib's fast levels. The same content gives
 * the same bytes everywhere: zlib's own depend on what the processor can do.
 */
export function deflate(content: Uint8Array): Buffer {
  const parts = repetitions(content);
  const literalCounts = new Array<number>(286).fill(0);
  const distanceCounts = new Array<number>(30).fill(0);
  const count = (counts: number[], symbol: number): void => {
    counts[symbol] = (counts[symbol] ?? 0) + 1;
  };
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? 0;
    const length = part >>> 16;
    if (length === 0) count(literalCounts, part);
    else {
      count(literalCounts, lengthSymbol(length));
      count(distanceCounts, distanceRanges.symbolOf(part & 0xff_ff));
    }
  }
  count(literalCounts, endOfBlock);
  const literals = prefixCode(codeLengths(literalCounts, 15));
  const distances = prefixCode(codeLengths(distanceCounts, 15));
  const writer = new BitWriter(content.length >> 1);
  writer.write(0x78, 8);
  writer.write(0x01, 8);
  // The last block, with codes of its own.
  writer.write(0b101, 3);
  writeCodes(writer, literals.lengths, distances.lengths);
  for (let index = 0; index < parts.length; index += 1) writePart(writer, parts[index] ?? 0, literals, distances);
  writeSymbol(writer, literals, endOfBlock);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(adler32(content));
  return Buffer.concat([writer.finish(), checksum]);
}

function writePart(writer: BitWriter, part: number, literals: PrefixCode, distances: PrefixCode): void {
  const length = part >>> 16;
  if (length === 0) {
    writeSymbol(writer, literals, part);
    return;
  }
  const symbol = lengthSymbol(length);
  writeSymbol(writer, literals, symbol);
  if (symbol !== longestSymbol) writeRest(writer, lengthRanges, symbol - firstLength, length);
  const distance = part & 0xff_ff;
  const distanceSymbol = distanceRanges.symbolOf(distance);
  writeSymbol(writer, distances, distanceSymbol);
  writeRest(writer, distanceRanges, distanceSymbol, distance);
}

const writeSymbol = (writer: BitWriter, { bits, lengths }: PrefixCode, symbol: number): void =>
  writer.write(bits[symbol] ?? 0, lengths[symbol] ?? 0);

const writeRest = (writer: BitWriter, { starts, extraBits }: Ranges, symbol: number, value: number): void =>
  writer.write(value - (starts[symbol] ?? 0), extraBits[symbol] ?? 0);

/** The lengths of both codes, in a code of their own (RFC 1951, section 3.2.7), without its signs for runs. */
function writeCodes(writer: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const lengths = [...literals, ...distances];
  const counts = new Array<number>(19).fill(0);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const code = prefixCode(codeLengths(counts, 7));
  writer.write(literals.length - 257, 5);
  writer.write(distances.length - 1, 5);
  writer.write(orderOfLengths.length - 4, 4);
  for (const symbol of orderOfLengths) writer.write(code.lengths[symbol] ?? 0, 3);
  for (const length of lengths) writeSymbol(writer, code, length);
}

function adler32(content: Uint8Array): number {
  let [sum, sumOfSums] = [1, 0];
  // The remainder of each byte would be slow; of 3,800 bytes, the sums still fit into 32 bits.
  for (let from = 0; from < content.length; from += 3800) {
    const to = Math.min(from + 3800, content.length);
    for (let at = from; at < to; at += 1) {
      sum += content[at] ?? 0;
      sumOfSums += sum;
    }
    sum %= 65_521;
    sumOfSums %= 65_521;
  }
  return ((sumOfSums << 16) | sum) >>> 0;
}
