/** Reads what a `ByteWriter` wrote. Throws where the bytes end too early. */
export class ByteReader {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  byte(): number {
    const value = this.bytes[this.at]
    if (value === undefined) throw new RangeError('the packed sheet ends too early')
    this.at += 1
    return value
  }

  whole(): number {
    let value = 0
    let place = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * place
      if (byte < 128) return value
      place *= 128
    }
  }

  signed(): number {
    const low = this.whole()
    const rest = low >= 128 ? this.whole() : 0
    const size = rest * 64 + ((low % 128) >> 1)
    return low & 1 ? -size : size
  }

  numbers(): number[] {
    return Array.from({ length: this.whole() }, () => this.signed())
  }

  /** Whether all was read. */
  isAtEnd(): boolean {
    return this.at === this.bytes.length
  }
}
