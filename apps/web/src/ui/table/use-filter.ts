import { useNavigate, useSearch } from '@tanstack/react-router'

/** Which page of a list is shown, and how to turn to another. */
export interface Paging {
  values: { page: number; pageSize: number }
  turn: (page: number, pageSize?: number) => void
}

/** The filter of a list: what was asked, and how to ask for something else. It lives in the address. */
export interface Filter<F extends object> extends Paging {
  values: F & Paging['values']
  /** Changes part of the filter and goes back to the first page. */
  set: (change: Partial<F>) => void
  reset: () => void
}

export const pageSizes = [10, 20, 50] as const

/**
 * Keeps a list's filter in the address, so that reload, back and a sent link show the same list.
 * `const filter = useFilter<{ search?: string; role?: Role }>()`; the server checks the values.
 */
export function useFilter<F extends object>(): Filter<F> {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const { page, pageSize, ...rest } = search
  const go = (next: Record<string, unknown>) =>
    void navigate({ to: '.', search: withoutEmpty(next) as never, replace: true, resetScroll: false })
  return {
    values: { ...(rest as F), page: Number(page) || 1, pageSize: Number(pageSize) || 20 },
    set: (change) => go({ ...rest, pageSize, ...change }),
    reset: () => go({ pageSize }),
    turn: (to, size) => go({ ...rest, page: String(to), pageSize: size ? String(size) : pageSize }),
  }
}

function withoutEmpty(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
}
