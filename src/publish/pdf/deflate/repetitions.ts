const shortest = 4;
const longest = 258;
const window = 32_768;
const hashBits = 15;
/** How many earlier places with the same hash are tried, unless one repeats this much. */
const attempts = 4;
const longEnough = 48;
/** How many places at the end of a repetition are kept for later ones. */
const remembered = 8;

/**
 * What a text consists of: bytes, and repetitions of what stood up to 32 KB before. One number each: a byte as itself,
 * a repetition as `length << 16 | distance`, where `length` is 4–258 and `distance` 1–32,768 less one.
 */
export function repetitions(content: Uint8Array): Uint32Array {
  const found = new Uint32Array(content.length);
  // Places are kept plus one, so that 0 is none.
  const latest = new Int32Array(1 << hashBits);
  const earlier = new Int32Array(window);
  const remember = (at: number): number => {
    const hash = hashAt(content, at);
    const before = latest[hash] ?? 0;
    earlier[at & (window - 1)] = before;
    latest[hash] = at + 1;
    return before;
  };
  let count = 0;
  for (let at = 0; at < content.length; ) {
    const room = Math.min(longest, content.length - at);
    let length = 0;
    let distance = 0;
    if (room >= shortest) {
      let place = remember(at);
      for (let left = attempts; left > 0 && place > 0 && at + 1 - place <= window; left -= 1) {
        const common = commonLength(content, place - 1, at, room, length);
        if (common > length) {
          length = common;
          distance = at + 1 - place;
        }
        if (length === room || length >= longEnough) break;
        const before = earlier[(place - 1) & (window - 1)] ?? 0;
        if (before >= place) break;
        place = before;
      }
    }
    if (length < shortest) {
      found[count++] = content[at] ?? 0;
      at += 1;
      continue;
    }
    found[count++] = (length << 16) | (distance - 1);
    // The end of a repetition is where the next one looks; its middle is found again through its beginning.
    const end = Math.min(at + length, content.length - shortest + 1);
    for (let place = Math.max(at + 1, end - remembered); place < end; place += 1) remember(place);
    at += length;
  }
  return found.subarray(0, count);
}

/** How far two places agree, 0 if no further than `beaten`. */
function commonLength(content: Uint8Array, one: number, other: number, room: number, beaten: number): number {
  if (content[one + beaten] !== content[other + beaten]) return 0;
  let length = 0;
  while (length < room && content[one + length] === content[other + length]) length += 1;
  return length;
}

function hashAt(content: Uint8Array, at: number): number {
  const four =
    (content[at] ?? 0) |
    ((content[at + 1] ?? 0) << 8) |
    ((content[at + 2] ?? 0) << 16) |
    ((content[at + 3] ?? 0) << 24);
  return Math.imul(four, 0x9e_37_79_b1) >>> (32 - hashBits);
}
