import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import { decideAtTheDoor, earliestOf, type DoorOutcome } from '@tongxin/domain/meetings/door'
import type { SaidMark, StandingLine } from './door-queries.ts'

/** A statement of a device, its moment already in the server's time. */
export interface Statement {
  number: number
  personId: string
  state: AttendanceState | null
  seen: AttendanceState | null
  at: Date
  source: 'screen' | 'paper' | 'scan'
}

export interface Judged extends Statement {
  outcome: DoorOutcome
  before: AttendanceState | null
}

/** A line that does not stand as it stood. */
export interface MovedLine {
  personId: string
  state: AttendanceState | null
  markedAt: Date | null
  source: Statement['source'] | null
}

interface Standing {
  state: AttendanceState | null
  markedAt: Date | null
  /** Who has said what stands there, by device. */
  voices: Set<string>
  waiting: boolean
}

/** Judges what a device said, one statement after the other, against the lines and all that was said before. */
export function mergeMarks(
  deviceId: string,
  statements: readonly Statement[],
  lines: readonly StandingLine[],
  said: readonly SaidMark[],
): { judged: Judged[]; moved: MovedLine[] } {
  const standings = new Map(lines.map((line) => [line.person_id, standingOf(line, deviceId, said)]))
  const moved = new Map<string, MovedLine>()
  const judged = statements.map((statement): Judged => {
    const standing = standings.get(statement.personId)
    if (!standing) return { ...statement, outcome: 'off_list', before: null }
    const before = standing.state
    const outcome = decideAtTheDoor(statement, {
      current: before,
      ownWord: standing.voices.size === 1 && standing.voices.has(deviceId),
      waiting: standing.waiting,
    })
    const line = take(standing, deviceId, statement, outcome)
    if (line) moved.set(statement.personId, line)
    return { ...statement, outcome, before }
  })
  return { judged, moved: [...moved.values()] }
}

/** Lets a statement stand; gives the line where it moved, be it only to an earlier moment. */
function take(
  standing: Standing,
  deviceId: string,
  { personId, state, at, source }: Statement,
  outcome: DoorOutcome,
): MovedLine | null {
  standing.waiting = outcome === 'asked'
  if (outcome === 'applied') {
    Object.assign(standing, { state, markedAt: state === null ? null : at, voices: new Set([deviceId]) })
    return { personId, state, markedAt: standing.markedAt, source: state === null ? null : source }
  }
  if (outcome !== 'agreed' || state === null || state !== standing.state) return null
  standing.voices.add(deviceId)
  const earliest = earliestOf(standing.markedAt, at)
  if (earliest === standing.markedAt) return null
  standing.markedAt = earliest
  return { personId, state, markedAt: earliest, source }
}

/** A word of the door counts as a voice for what stands as long as nobody has written another state or moment since. */
function standingOf(line: StandingLine, deviceId: string, said: readonly SaidMark[]): Standing {
  const about = said.filter(({ person_id }) => person_id === line.person_id)
  const since = about.findLastIndex(({ outcome, state }) => outcome === 'applied' && state === line.state)
  const voices = about
    .slice(Math.max(0, since))
    .filter(({ outcome, state }) => since >= 0 && outcome !== 'asked' && state === line.state)
  const byDoor = voices.some(({ marked_at }) => marked_at.getTime() === line.marked_at?.getTime())
  return {
    state: line.state,
    markedAt: line.marked_at,
    voices: new Set(byDoor ? voices.map(({ desk_id }) => desk_id) : ['elsewhere']),
    waiting: about.some((mark) => mark.desk_id === deviceId && mark.outcome === 'asked' && mark.settled_at === null),
  }
}
