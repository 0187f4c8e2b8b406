import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Sheet } from '@tongxin/domain/assessment/sheet'
import type { Language } from '../language.ts'

/** A line of a table or a worksheet: id, name, the items right below the total, the total, the grade. */
export function titlesOf({ root }: Scheme, language: Language): string[] {
  const items = 'children' in root ? root.children.map(({ title }) => title) : []
  return language === 'zh'
    ? ['编号', '名称', ...items, '总分', '等次', '说明']
    : ['id', 'name', ...items, 'total', 'grade', 'why']
}

/** The cells under those titles. What is missing is said to be missing. */
export function cellsOf(id: string, name: string, sheet: Sheet, language: Language): string[] {
  const none = language === 'zh' ? '无数据' : 'no data'
  const ungraded = language === 'zh' ? '不评' : 'none'
  const items = sheet.root.children.map(({ value, missing }) => value ?? (missing === 'not_for_role' ? '—' : none))
  return [id, name, ...items, sheet.total ?? none, sheet.grade ?? ungraded, sheet.gradeReason[language]]
}
