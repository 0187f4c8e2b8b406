import type { Scheme } from '@tongxin/domain/assessment/scheme'

/** An item, a gate, a grade or a setting that two versions of a scheme do not share. */
export interface RuleChange {
  id: string
  title: string
  before: string | null
  after: string | null
}

type Lines = Map<string, { title: string; text: string }>

/** Compares two schemes line by line: items by their id, everything else by its place and name. */
export function compareSchemes(before: Scheme, after: Scheme): RuleChange[] {
  const [old, other] = [linesOf(before), linesOf(after)]
  const ids = [...new Set([...old.keys(), ...other.keys()])]
  return ids
    .map((id) => ({
      id,
      title: (other.get(id) ?? old.get(id))?.title ?? id,
      before: old.get(id)?.text ?? null,
      after: other.get(id)?.text ?? null,
    }))
    .filter((line) => line.before !== line.after)
}

function linesOf(scheme: Scheme): Lines {
  const { root, gates, grades, quotas, vetoes, consequences, capGroups, rounding, partYear } = scheme
  const lines: Lines = new Map()
  addItems(root, lines)
  const named = { gates, vetoes, consequences, capGroups }
  for (const [section, rules] of Object.entries(named)) {
    for (const rule of rules) lines.set(`${section}: ${rule.title}`, { title: rule.title, text: JSON.stringify(rule) })
  }
  for (const grade of grades) lines.set(`grades: ${grade.name}`, { title: grade.name, text: JSON.stringify(grade) })
  for (const quota of quotas) lines.set(`quotas: ${quota.grade}`, { title: quota.grade, text: JSON.stringify(quota) })
  lines.set('rounding', { title: 'rounding', text: JSON.stringify(rounding) })
  lines.set('partYear', { title: 'partYear', text: partYear ?? 'whole' })
  return lines
}

/** Every item under its id, without the items below it: a change is told once, where it was made. */
function addItems(value: unknown, lines: Lines): void {
  if (Array.isArray(value)) for (const part of value) addItems(part, lines)
  else if (value && typeof value === 'object') {
    if (isItem(value)) lines.set(value.id, { title: value.title, text: JSON.stringify(withoutItems(value)) })
    for (const part of Object.values(value)) addItems(part, lines)
  }
}

function withoutItems(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, isItem(part) ? part.id : inner(part)]),
  )
}

function inner(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => (isItem(part) ? part.id : inner(part)))
  return value && typeof value === 'object' ? withoutItems(value) : value
}

function isItem(value: unknown): value is { id: string; title: string } {
  return Boolean(value) && typeof value === 'object' && value !== null && 'mechanism' in value && 'id' in value
}
