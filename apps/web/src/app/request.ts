/** One row of the contract as the browser needs it. */
export interface EndpointRow {
  method: string
  path: string
  /** Fields that travel in the query. */
  query?: readonly string[]
  body?: true
  file?: true
  upload?: true
  /** Sent without the session, so that nobody can know who sent it. */
  discreet?: true
}

export interface PlannedRequest {
  method: string
  address: string
  body: BodyInit | undefined
  headers: Record<string, string>
}

type Fields = Record<string, unknown>

const textOf = (value: unknown) => `${value as string | number | boolean}`

/** Splits one flat input into path, query and body, the way the contract declares them. */
export function requestOf(row: EndpointRow, input: Fields = {}): PlannedRequest {
  const left = { ...input }
  const path = row.path.replace(/:(\w+)/g, (_all, name: string) => {
    const value = textOf(left[name])
    delete left[name]
    return encodeURIComponent(value)
  })
  const query = new URLSearchParams()
  for (const name of row.query ?? []) {
    const value = left[name]
    if (value !== undefined && value !== null && value !== '') query.set(name, textOf(value))
    if (row.body) delete left[name]
  }
  const search = query.size > 0 ? `?${query.toString()}` : ''
  return { method: row.method, address: `/api${path}${search}`, ...bodyOf(row, left) }
}

function bodyOf(row: EndpointRow, left: Fields): Pick<PlannedRequest, 'body' | 'headers'> {
  if (row.upload) {
    const form = new FormData()
    form.set('file', left['file'] as File)
    return { body: form, headers: {} }
  }
  if (!row.body) return { body: undefined, headers: {} }
  return { body: JSON.stringify(left), headers: { 'content-type': 'application/json' } }
}
