/** A statement is worth keeping prepared on every connection once it has come this often. */
const worthPreparing = 10
/** More than this would cost the database more memory than parsing costs time. */
const mostPrepared = 250
/** Statements of changing length, such as lists of values, must not fill the memory either. */
const mostCounted = 2_000

interface Entry {
  uses: number
  name: string | undefined
}

/** Gives a lasting name to statements that come again and again, so that PostgreSQL parses them once. */
export function statementNames(): (text: string) => string | undefined {
  const entries = new Map<string, Entry>()
  let named = 0
  return (text) => {
    const entry = entries.get(text)
    if (!entry) {
      if (entries.size < mostCounted) entries.set(text, { uses: 1, name: undefined })
      return undefined
    }
    if (entry.name) return entry.name
    entry.uses += 1
    if (entry.uses >= worthPreparing && named < mostPrepared) {
      named += 1
      entry.name = `s${named}`
    }
    return entry.name
  }
}
