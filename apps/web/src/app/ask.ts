import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { isRefusal } from '../ui/api-error.ts'
import { useExplainError } from '../ui/notices/explain-error.ts'
import { toast } from '../ui/notices/toast-store.ts'
import type { Api, Call } from './calls.ts'

/** The one cache of answers. Refusals are not asked again; a lost connection is, once, and a busy server twice. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: lookAgain }),
  mutationCache: new MutationCache({ onError: lookAgain }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) =>
        isRefusal(error) && ((error.status === 0 && count < 1) || (error.status === 503 && count < 2)),
    },
  },
})

/** A module was switched off while its page was open: the session says so, and page and menu follow it. */
function lookAgain(error: unknown): void {
  if (isRefusal(error, 'module_closed')) void queryClient.invalidateQueries({ queryKey: ['access', 'current'] })
}

/**
 * A read, for `useQuery` and `useSuspenseQuery`: `useQuery(ask(api.meetings.list, filter.values))`.
 * A list keeps its last page on screen while the next one is fetched.
 */
export function ask<I, A>(call: Call<I, A>, ...input: Parameters<Call<I, A>>) {
  const isList = typeof input[0] === 'object' && input[0] !== null && 'page' in input[0]
  return queryOptions({
    queryKey: [...call.key, input[0] ?? null] as const,
    queryFn: () => call(...input),
    ...(isList && { placeholderData: keepPreviousData }),
  })
}

interface ActOptions {
  /** Said after success. */
  done?: string
  /** Other duties whose answers change with this act; its own duty always does. */
  touches?: readonly (keyof Api)[]
}

/**
 * A change: `const adopt = useAct(api.meetings.adopt, { done: t('meetings.adopted'), touches: ['tasks'] })`.
 * `adopt.run(input)` is for buttons: it says what went wrong. `adopt.send(input)` is for forms: it throws.
 */
export function useAct<I, A>(call: Call<I, A>, { done, touches = [] }: ActOptions = {}) {
  const cache = useQueryClient()
  const explain = useExplainError()
  const mutation = useMutation({
    mutationFn: (input: Parameters<Call<I, A>>) => call(...input),
    onSuccess: async () => {
      if (done) toast({ text: done })
      await Promise.all([call.key[0], ...touches].map((duty) => cache.invalidateQueries({ queryKey: [duty] })))
    },
  })
  const send = (...input: Parameters<Call<I, A>>) => mutation.mutateAsync(input)
  const run = async (...input: Parameters<Call<I, A>>): Promise<A | undefined> => {
    try {
      return await send(...input)
    } catch (error) {
      toast({ text: explain(error), tone: 'grave' })
      return undefined
    }
  }
  return { send, run, busy: mutation.isPending }
}
