// What the clients were told against what stands in the database: the check that everything here exists for.

/** A mark that a client sent; `markedAt` is the moment the answer gave, `null` where no answer came. */
export interface SentMark {
  personId: string
  state: string
  markedAt: string | null
}

/** A line of the meeting's attendance. */
export interface TableLine {
  personId: string
  state: string | null
  markedAt: string | null
}

/** An `attendance.marked` event, in the order of the log. */
export interface MarkEvent {
  personId: string
  state: string
  at: string
  before: string | null
}

export interface Verdict {
  sent: number
  acknowledged: number
  events: number
  /** Answered with 2xx and not in the event log. */
  lost: SentMark[]
  /** Events beyond the one that a mark may have. */
  doubled: MarkEvent[]
  /** Lines that do not stand as their last event, or as the last acknowledged mark, left them. */
  astray: TableLine[]
  /** Events that do not begin where the one before them ended. */
  unchained: MarkEvent[]
}

/** Compares; `sent` is in the order in which each person's marks were sent, one open mark a person at a time. */
export function judge(sent: readonly SentMark[], table: readonly TableLine[], events: readonly MarkEvent[]): Verdict {
  const acknowledged = sent.filter(({ markedAt }) => markedAt !== null)
  const told = new Set(acknowledged.map(({ personId, state, markedAt }) => keyOf(personId, state, markedAt)))
  const written = byKey(events)
  return {
    sent: sent.length,
    acknowledged: acknowledged.length,
    events: events.length,
    lost: acknowledged.filter(({ personId, state, markedAt }) => !written.has(keyOf(personId, state, markedAt))),
    doubled: surplus(written, told, sent),
    astray: table.filter((line) => isAstray(line, sent, events)),
    unchained: unchained(events),
  }
}

export function isClean({ lost, doubled, astray, unchained }: Verdict): boolean {
  return [lost, doubled, astray, unchained].every(({ length }) => length === 0)
}

/** The moment of its answer tells a mark from every other mark of the same person. */
function keyOf(personId: string, state: string, moment: string | null): string {
  return `${personId} ${state} ${moment}`
}

function byKey(events: readonly MarkEvent[]): Map<string, MarkEvent[]> {
  const found = new Map<string, MarkEvent[]>()
  for (const event of events) {
    const key = keyOf(event.personId, event.state, event.at)
    found.set(key, [...(found.get(key) ?? []), event])
  }
  return found
}

/** Every event but the first of each acknowledged mark, and but one for each mark whose answer never came. */
function surplus(
  written: ReadonlyMap<string, MarkEvent[]>,
  told: ReadonlySet<string>,
  sent: readonly SentMark[],
): MarkEvent[] {
  const unanswered = sent.filter(({ markedAt }) => markedAt === null)
  return [...written].flatMap(([key, events]) => {
    if (told.has(key)) return events.slice(1)
    return events.filter(({ personId, state }) => !take(unanswered, personId, state))
  })
}

function take(from: SentMark[], personId: string, state: string): boolean {
  const at = from.findIndex((mark) => mark.personId === personId && mark.state === state)
  if (at >= 0) from.splice(at, 1)
  return at >= 0
}

function isAstray(line: TableLine, sent: readonly SentMark[], events: readonly MarkEvent[]): boolean {
  const event = events.findLast(({ personId }) => personId === line.personId)
  if (line.state !== (event?.state ?? null) || line.markedAt !== (event?.at ?? null)) return true
  const last = sent.findLast(({ personId }) => personId === line.personId)
  return last?.markedAt != null && (line.state !== last.state || line.markedAt !== last.markedAt)
}

function unchained(events: readonly MarkEvent[]): MarkEvent[] {
  const standing = new Map<string, string>()
  return events.filter(({ personId, state, before }) => {
    const stood = standing.get(personId) ?? null
    standing.set(personId, state)
    return before !== stood
  })
}
