import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'

/** How often an open sheet asks whether the ledger has moved on; the answer is a few bytes. */
const interval = 1000

/** Keeps an open sheet as fresh as the ledger: tells when it is no longer what one looks at. Rests while the page is hidden. */
export function useLiveSheet(personId: string | null | undefined, onChange: () => void): void {
  const state = useQuery({
    ...ask(api.sheets.state, { personId: personId ?? '' }),
    enabled: Boolean(personId),
    refetchInterval: interval,
    staleTime: 0,
  }).data?.state
  const last = useRef(state)
  useEffect(() => {
    if (last.current !== undefined && state !== undefined && last.current !== state) onChange()
    last.current = state ?? last.current
  }, [state, onChange])
}
