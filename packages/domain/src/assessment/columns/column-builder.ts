import type { AttributeValue, Fact } from '../../ledger/fact.ts'
import type { Interval, Subject } from '../subject.ts'
import { dayNumber, endNumber } from './day-number.ts'
import {
  type FactColumns,
  newDictionary,
  nobody,
  type Shape,
  type ShapeDictionary,
  shapeNumber,
  type Who,
} from './fact-columns.ts'
import { Growing } from './growing.ts'
import { orderFacts } from './order-facts.ts'

export interface ColumnOptions {
  period: Interval
  /** Keep only these attributes: fewer shapes. Without it all are kept, so that any scheme can be tried. */
  attributes?: ReadonlySet<string>
  /** Share the shapes of other columns. */
  dictionary?: ShapeDictionary
  /** Keep the facts, so that sheets can be opened from the columns. */
  keepFacts?: boolean
}

/** Takes subjects one after the other and gives their facts as columns. */
export class ColumnBuilder {
  private readonly first = new Growing(Uint32Array)
  private readonly standing = new Growing(Uint32Array)
  private readonly shape = new Growing(Uint32Array)
  private readonly day = new Growing(Int32Array)
  private readonly record = new Growing(Uint32Array)
  private readonly who: Who[] = []
  private readonly facts: Fact[] = []
  private readonly dictionary: ShapeDictionary
  private readonly options: ColumnOptions

  constructor(options: ColumnOptions) {
    this.options = options
    this.dictionary = options.dictionary ?? newDictionary()
  }

  /** Adds a subject; facts outside the period are left out. Gives its number. */
  add(subject: Omit<Subject, 'period'>): number {
    const { standing, setAside } = orderFacts(subject.facts, this.options.period)
    const records = new Map<string, number>()
    this.first.push(this.shape.length)
    for (const fact of standing) this.addFact(fact, records)
    this.standing.push(this.shape.length)
    for (const fact of setAside) this.addFact(fact, records)
    this.who.push(whoOf(subject))
    return this.who.length - 1
  }

  /** The columns of all subjects added. */
  build(): FactColumns {
    this.first.push(this.shape.length)
    return {
      period: this.options.period,
      dictionary: this.dictionary,
      first: this.first.taken(),
      standing: this.standing.taken(),
      shape: this.shape.taken(),
      day: this.day.taken(),
      record: this.record.taken(),
      who: this.who,
      facts: this.options.keepFacts ? this.facts : null,
    }
  }

  private addFact(fact: Fact, records: Map<string, number>) {
    this.shape.push(shapeNumber(this.dictionary, this.shapeOf(fact)))
    this.day.push(dayNumber(fact.on))
    this.record.push(numberIn(records, `${fact.record.kind} ${fact.record.id}`))
    if (this.options.keepFacts) this.facts.push(fact)
  }

  private shapeOf({ kind, attributes }: Fact): Shape {
    const kept = this.options.attributes
    if (!kept) return { kind, attributes }
    const entries = Object.entries(attributes).filter(([name]) => kept.has(name))
    return { kind, attributes: Object.fromEntries<AttributeValue>(entries) }
  }
}

/** Who a subject was, in day numbers. */
export function whoOf({ hats, seats, history, termFrom }: Omit<Subject, 'period' | 'facts'>): Who {
  if (hats.length === 0 && !seats && !history && !termFrom) return nobody
  return {
    hats: hats.map(({ key, from, until }) => ({ key, from: dayNumber(from), until: endNumber(until) })),
    seats: seats?.map(({ from, until }) => ({ from: dayNumber(from), until: endNumber(until) })) ?? null,
    history: history ?? [],
    termFrom: termFrom === undefined ? 0 : dayNumber(termFrom),
  }
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const before = numbers.get(key)
  if (before !== undefined) return before
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
