import type { Scheme } from './scheme.ts'

/** The kinds of facts that a scheme looks at anywhere, in the order in which they first appear. */
export function factKindsOf(scheme: Scheme): string[] {
  const kinds = new Set<string>()
  const walk = (value: unknown): void => {
    if (!value || typeof value !== 'object') return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'kinds' && Array.isArray(inner)) for (const kind of inner) kinds.add(String(kind))
      else walk(inner)
    }
  }
  walk([scheme.root, scheme.gates, scheme.grades, scheme.vetoes])
  return [...kinds]
}
