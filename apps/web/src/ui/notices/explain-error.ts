import { useT, useWordOf } from '../../locales/language.ts'
import { isRefusal } from '../api-error.ts'

/** Gives the sentence for whatever went wrong: what happened, what to do, and the number to tell when it was our fault. */
export function useExplainError(): (error: unknown) => string {
  const t = useT()
  const wordOf = useWordOf()
  return (error) => {
    if (!isRefusal(error)) return t('errors.unexpected')
    const sentence = wordOf('errors', error.code, t('errors.unexpected'))
    const reason = error.detail['reason']
    const known = typeof reason === 'string' ? wordOf('reasons', reason, '') : ''
    const number = error.requestId ? t('ui.errorNumber', { number: error.requestId }) : ''
    return [sentence, known, number].filter(Boolean).join(' ')
  }
}
