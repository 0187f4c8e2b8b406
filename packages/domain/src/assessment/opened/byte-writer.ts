const small = 0x40000000

/** Writes whole numbers in as few bytes as they need: seven bits a byte, the lowest first. */
export class ByteWriter {
  private bytes = new Uint8Array(4096)
  length = 0

  byte(value: number) {
    if (this.length === this.bytes.length) this.grow()
    this.bytes[this.length] = value
    this.length += 1
  }

  /** A whole number from 0 on. */
  whole(value: number) {
    if (value < 128) return this.byte(value)
    let rest = value
    while (rest >= small) {
      this.byte((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    while (rest >= 128) {
      this.byte((rest & 127) | 128)
      rest >>>= 7
    }
    this.byte(rest)
  }

  /** A whole number of either sign; even ones are positive. Up to nine thousand million million. */
  signed(value: number) {
    const negative = value < 0
    const size = negative ? -value : value
    if (size < small) {
      this.whole(((size & 63) << 1) | (negative ? 1 : 0) | (size >= 64 ? 128 : 0))
      if (size >= 64) this.whole(size >>> 6)
      return
    }
    this.whole((size % 64) * 2 + (negative ? 1 : 0) + 128)
    this.whole(Math.floor(size / 64))
  }

  /** A list of whole numbers of either sign, with its length. */
  numbers(values: readonly number[]) {
    this.whole(values.length)
    for (let at = 0; at < values.length; at += 1) this.signed(values[at] as number)
  }

  /** What was written since the last time; the writer begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length)
    this.length = 0
    return taken
  }

  private grow() {
    const larger = new Uint8Array(this.bytes.length * 2)
    larger.set(this.bytes)
    this.bytes = larger
  }
}
