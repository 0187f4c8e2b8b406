interface Numbers<T> {
  new (length: number): T
}

type Column = Uint32Array | Int32Array | Float64Array | Uint8Array

/** A typed array that grows by doubling. */
export class Growing<T extends Column> {
  length = 0
  items: T
  private readonly kind: Numbers<T>

  constructor(kind: Numbers<T>, room = 64) {
    this.kind = kind
    this.items = new kind(room)
  }

  push(value: number) {
    if (this.length === this.items.length) this.grow(this.length * 2)
    this.items[this.length] = value
    this.length += 1
  }

  /** Just what was pushed. */
  taken(): T {
    return this.items.slice(0, this.length) as T
  }

  private grow(room: number) {
    const larger = new this.kind(room)
    larger.set(this.items)
    this.items = larger
  }
}
