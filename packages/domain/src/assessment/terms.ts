import type { Pack } from '../pack/pack.ts'

/** How many working days there are to object, to answer, and to appeal against the answer. */
export interface AssessmentTerms {
  objectionDays: number
  answerDays: number
  appealDays: number
}

const unlessThePackSays: AssessmentTerms = { objectionDays: 5, answerDays: 5, appealDays: 3 }

/** The pack's terms of working days; our own where it says nothing (no published text fixes them). */
export function termsOf({ assessmentTerms }: Pick<Pack, 'assessmentTerms'>): AssessmentTerms {
  return assessmentTerms ?? unlessThePackSays
}
