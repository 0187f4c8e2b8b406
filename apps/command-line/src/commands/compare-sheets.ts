import type { Sheet, SheetNode } from '@tongxin/domain/assessment/sheet'

/** What another version makes of one subject. */
export interface Change {
  id: string
  name: string
  before: Outcome
  after: Outcome
  /** Items whose value is another, or that only one version has; the deepest ones that say why. */
  items: Array<{ id: string; title: string; before: string | null; after: string | null }>
}

export interface Outcome {
  total: string | null
  grade: string | null
}

/** The change, or `null` where total and grade stay the same. */
export function compareSheets(id: string, name: string, before: Sheet, after: Sheet): Change | null {
  if (before.total === after.total && before.grade === after.grade) return null
  const [old, other] = [leavesOf(before.root), leavesOf(after.root)]
  const ids = [...new Set([...old.keys(), ...other.keys()])]
  const items = ids
    .map((item) => ({
      id: item,
      title: (other.get(item) ?? old.get(item))?.title ?? item,
      before: old.get(item)?.value ?? null,
      after: other.get(item)?.value ?? null,
    }))
    .filter((item) => item.before !== item.after)
  return { id, name, before: outcomeOf(before), after: outcomeOf(after), items }
}

function outcomeOf({ total, grade }: Sheet): Outcome {
  return { total, grade }
}

function leavesOf(node: SheetNode): Map<string, SheetNode> {
  const below = node.children.flatMap((child) => [...leavesOf(child)])
  return new Map(below.length > 0 ? below : [[node.id, node]])
}
