import { addDays } from '../calendar/business-day.ts'
import type { Pack } from '../pack/pack.ts'
import type { Fact } from './fact.ts'

interface Assessed {
  roundId: string
  /** The key of the scheme, by which the pack says whose results count further. */
  scheme: string
  title: string
  subjectKind: 'person' | 'unit'
  /** The first day after the period. */
  until: string
}

/** Grades that a meeting adopted; who was not graded is not among them. */
export interface RoundAdopted extends Assessed {
  grades: ReadonlyArray<{ subjectId: string; grade: string }>
}

/** A grade that a meeting corrected; `null`: there is none any more. */
export interface SheetCorrected extends Assessed {
  subjectId: string
  grade: string | null
  previousFactId: string
}

/** What a quarter adds to the year: one fact a subject, on the last day of the period (domain.md §6.6). */
export function gradeFacts(eventId: string, payload: RoundAdopted, pack: Pack): Fact[] {
  const kind = kindOf(pack, 'round.adopted', payload.scheme)
  if (!kind) return []
  return payload.grades.map(({ subjectId, grade }, ordinal) => ({
    ...factOf(`${eventId}:${ordinal}`, kind, payload, subjectId),
    attributes: { title: payload.title, grade: gradeKey(pack, kind, grade) },
  }))
}

/** The corrected grade beside the adopted one; without a grade the adopted one is withdrawn. */
export function correctedGradeFacts(eventId: string, payload: SheetCorrected, pack: Pack): Fact[] {
  const kind = kindOf(pack, 'sheet.corrected', payload.scheme)
  const { grade, previousFactId, title } = payload
  if (!kind || (grade === null && previousFactId === '')) return []
  return [
    {
      ...factOf(`${eventId}:0`, kind, payload, payload.subjectId),
      attributes: grade === null ? { title, withdrawn: true } : { title, grade: gradeKey(pack, kind, grade) },
      ...(previousFactId !== '' && { correctsId: previousFactId }),
      ...(grade === null && { withdraws: true as const }),
    },
  ]
}

function kindOf(pack: Pack, event: 'round.adopted' | 'sheet.corrected', scheme: string): string | undefined {
  return pack.factMapping.find((mapping) => mapping.event === event && mapping.schemes?.includes(scheme))?.factKind
}

function factOf(id: string, kind: string, { roundId, subjectKind, until }: Assessed, subjectId: string) {
  return {
    id,
    kind,
    ...(subjectKind === 'unit' && { subjectKind }),
    subjectId,
    on: addDays(until, -1),
    record: { kind: 'round', id: roundId },
  }
}

/** The grade as the kind of facts spells it; by its name where the kind lists no such choice. */
function gradeKey({ factKinds = [] }: Pack, kind: string, grade: string): string {
  const attributes = factKinds.find(({ key }) => key === kind)?.attributes
  const choices = attributes?.find(({ key }) => key === 'grade')?.choices
  return choices?.find(({ name }) => name.zh === grade)?.key ?? grade
}
