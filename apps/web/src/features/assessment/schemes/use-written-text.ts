import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import type { Check, SchemeVersion } from './scheme.ts'

/** How long somebody has to pause before the text is checked. */
const pause = 350

/**
 * The text while it is written: kept on this device until it is saved, and checked at every pause.
 * `check` is that of the version as saved until the first change.
 */
export function useWrittenText(scheme: SchemeVersion) {
  const memory = `tongxin.scheme.${scheme.id}.${scheme.version}`
  const saved = scheme.text ?? ''
  const [text, setText] = useState(() => localStorage.getItem(memory) ?? saved)
  const [restored, setRestored] = useState(text !== saved)
  const settled = useSettled(text)
  const isWritten = settled !== saved
  const answer = useQuery({
    ...ask(api.schemes.check, { text: settled }),
    enabled: isWritten,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const write = (next: string) => {
    setText(next)
    if (next === saved) localStorage.removeItem(memory)
    else localStorage.setItem(memory, next)
  }
  const forget = () => {
    localStorage.removeItem(memory)
    setText(saved)
    setRestored(false)
  }
  const check: Check = isWritten && answer.data ? answer.data : scheme
  return {
    text,
    write,
    forget,
    restored,
    check,
    error: isWritten ? answer.error : null,
    unsaved: text !== saved,
    checking: text !== settled || (isWritten && answer.isFetching),
  }
}

/** A value once it has stood still for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

export type WrittenText = ReturnType<typeof useWrittenText>
