import { useLanguage, useT, useWordOf } from '../../locales/language.ts'
import type { Fact } from './fact-line.tsx'

/** What a fact says, in words: how somebody attended, or what kind of result it is. */
export function useFactWords(): (fact: Fact) => string {
  const t = useT()
  const wordOf = useWordOf()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  return ({ kindName, attributes, says }) => {
    if (attributes['withdrawn'] === true) return t('ledger.withdrawn')
    const { state, halfDaysAttended, lateEntry, belowShare } = attributes
    if (typeof state !== 'string') return says ? says[words] : kindName
    const parts = [wordOf('ledger', `states.${state}`, state)]
    if (typeof halfDaysAttended === 'number' && halfDaysAttended > 0)
      parts.push(t('ledger.halfDays', { count: halfDaysAttended }))
    if (lateEntry === true) parts.push(t('ledger.lateEntry'))
    if (belowShare === true) parts.push(t('ledger.belowShare'))
    return parts.join(' · ')
  }
}
