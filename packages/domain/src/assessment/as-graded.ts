import type { Sheet } from './sheet.ts'

/** A drafted sheet with what follows from the grade that quotas or a meeting left, on the records it was drawn from. */
export function asGraded({ falls, ...sheet }: Sheet, grade: string | null): Sheet {
  const fallen = grade === sheet.grade ? undefined : falls?.find((one) => one.grade === grade)
  return fallen ? { ...sheet, consequences: fallen.consequences } : sheet
}
