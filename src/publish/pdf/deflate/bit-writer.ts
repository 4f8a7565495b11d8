/** Bytes filled from their lowest bit on. */
export class BitWriter {
  #bytes: Buffer;
  #length = 0;
  #pending = 0;
  #pendingBits = 0;

  constructor(expectedBytes: number) {
    this.#bytes = Buffer.alloc(expectedBytes + 64);
  }

  /** Up to 16 bits. */
  write(bits: number, count: number): void {
    this.#pending |= bits << this.#pendingBits;
    this.#pendingBits += count;
    while (this.#pendingBits >= 8) this.#writePending();
  }

  /** What was written, its last byte filled up with zeros. */
  finish(): Buffer {
    if (this.#pendingBits > 0) this.#writePending();
    return this.#bytes.subarray(0, this.#length);
  }

  #writePending(): void {
    if (this.#length === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#length)]);
    this.#bytes[this.#length++] = this.#pending & 0xff;
    this.#pending >>>= 8;
    this.#pendingBits -= 8;
  }
}
