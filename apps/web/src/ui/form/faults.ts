import { useWordOf } from '../../locales/language.ts'
import { isRefusal } from '../api-error.ts'

/** Turns the faults of a refusal into sentences by field; the empty field holds what belongs to none. */
export function useFaultsByField(): (error: unknown) => Record<string, string[]> {
  const wordOf = useWordOf()
  return (error) => {
    const byField: Record<string, string[]> = {}
    if (!isRefusal(error)) return byField
    for (const { path, code, message } of error.faults) {
      const sentence = wordOf('faults', message, wordOf('faults', code, message))
      byField[path] = [...(byField[path] ?? []), sentence]
    }
    return byField
  }
}
