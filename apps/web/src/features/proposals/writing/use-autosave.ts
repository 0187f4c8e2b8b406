import { useEffect, useState } from 'react'
import { api } from '../../../app/client.ts'
import { isRefusal } from '../../../ui/api-error.ts'
import type { Proposal, Text } from '../proposal.ts'
import { forgetText, isSameText, keepText, keptText, textOf, type Kept } from './kept-text.ts'

/** Where the text stands: on the server, on its way, on this device only, or behind a newer one of another device. */
export type SaveState =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'saving' }
  | { kind: 'kept' }
  | { kind: 'conflict'; revision: number }

const pause = 1200
const retry = 5000

/**
 * Keeps every keystroke on this device at once and sends it to the server after a pause. “Saved” is said only once the
 * server has answered; a refusal because of a newer text keeps both until somebody chooses.
 */
export function useAutosave(proposal: Proposal) {
  const { id } = proposal
  const [start] = useState(() => keptText(proposal))
  const [text, setText] = useState<Text>(start.text)
  /** What the server has. */
  const [base, setBase] = useState<Kept>({ revision: start.revision, text: textOf(proposal) })
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null })
  const dirty = !isSameText(text, base.text)

  const send = async (revision = base.revision): Promise<void> => {
    if (!dirty) return
    setState({ kind: 'saving' })
    const next = await sendText(id, { revision, text })
    if ('base' in next) setBase(next.base)
    setState(next.state)
  }

  useEffect(() => {
    if (!dirty) return
    keepText(id, { revision: base.revision, text })
    if (state.kind === 'conflict' || state.kind === 'saving') return
    const timer = setTimeout(() => void send(), state.kind === 'kept' ? retry : pause)
    return () => clearTimeout(timer)
  })

  return {
    text,
    state,
    restored: start.restored,
    write: (part: keyof Text, value: string) => setText((before) => ({ ...before, [part]: value })),
    flush: () => send(),
    /** Overwrites the newer text of the other device, as somebody chose. */
    keepMine: (newest: number) => void send(newest),
    /** Takes the newer text; what was typed here is let go. */
    takeTheirs: (newest: Proposal) => {
      forgetText(id)
      setBase({ revision: newest.revision, text: textOf(newest) })
      setText(textOf(newest))
      setState({ kind: 'saved', at: null })
    },
  }
}

/** Sends a text; the copy of this device goes once the server has said that it has it. */
async function sendText(
  id: string,
  { revision, text }: Kept,
): Promise<{ state: SaveState } | { state: SaveState; base: Kept }> {
  try {
    const answer = await api.proposals.write({ id, revision, ...text })
    forgetText(id)
    return { state: { kind: 'saved', at: new Date() }, base: { revision: answer.revision, text } }
  } catch (refusal) {
    if (!isRefusal(refusal, 'changed_meanwhile')) return { state: { kind: 'kept' } }
    return { state: { kind: 'conflict', revision: Number(refusal.detail['revision'] ?? 0) } }
  }
}
