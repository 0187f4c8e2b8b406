import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useId } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import type { Proposal, Rules, Text } from '../proposal.ts'
import { CheckUp } from './check-up.tsx'
import { CoSigners } from './co-signers.tsx'
import { LookAlikes } from './look-alikes.tsx'
import { SaveLine } from './save-line.tsx'
import { plainText } from './plain-text.ts'
import { useAutosave } from './use-autosave.ts'
import styles from './writing.module.css'

/** The desk of somebody who writes: the text on the left, what the check-up and earlier proposals say on the right. */
export function WritingPage() {
  const { proposalId = '' } = useParams({ strict: false }) as { proposalId?: string }
  const proposal = useQuery({ ...ask(api.proposals.read, { id: proposalId }), refetchOnWindowFocus: false })
  const rules = useQuery(ask(api.proposals.rules))
  const error = proposal.error ?? rules.error
  if (error) return <ErrorNote error={error} onRetry={proposal.refetch} />
  if (!proposal.data || !rules.data) return <Loading lines={12} />
  return <Desk key={proposal.data.id} proposal={proposal.data} rules={rules.data} />
}

function Desk({ proposal, rules }: { proposal: Proposal; rules: Rules }) {
  const t = useT()
  const go = useNavigate()
  const saving = useAutosave(proposal)
  const { text, write, restored, flush } = saving
  const leave = async () => {
    await flush()
    await go({ to: `/proposals/${proposal.id}` as string })
  }
  const closed = proposal.can.write === true ? null : proposal.can.write
  return (
    <>
      <PageHeader
        below
        title={t('proposals.writing.title')}
        actions={
          <Button look="main" onPress={leave}>
            {t('proposals.writing.done')}
          </Button>
        }
      >
        {t('proposals.writing.lead')}
      </PageHeader>
      {restored ? <Note>{t('proposals.writing.restored')}</Note> : null}
      <SaveLine proposal={proposal} saving={saving} closed={closed} />
      <div className={styles['desk']}>
        <div className={styles['paper']}>
          <Part name="title" label={t('proposals.writing.heading')} text={text} onWrite={write} lines={2} />
          <Part name="situation" label={t('proposals.writing.situation')} text={text} onWrite={write} lines={8} />
          <Part name="analysis" label={t('proposals.writing.analysis')} text={text} onWrite={write} lines={8} />
          <Part name="suggestions" label={t('proposals.writing.suggestions')} text={text} onWrite={write} lines={10} />
        </div>
        <aside className={styles['beside']}>
          <CheckUp text={text} rules={rules} />
          <LookAlikes id={proposal.id} text={text} />
          {proposal.proposerKind === 'joint' ? <CoSigners proposal={proposal} /> : null}
        </aside>
      </div>
    </>
  )
}

interface PartProps {
  name: keyof Text
  label: string
  text: Text
  lines: number
  onWrite: (part: keyof Text, value: string) => void
}

/** One part of the text. What is pasted from Word comes in as plain text with its paragraphs. */
function Part({ name, label, text, lines, onWrite }: PartProps) {
  const id = useId()
  return (
    <div className={styles['part']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={lines}
        value={text[name]}
        onChange={({ target }) => onWrite(name, target.value)}
        onPaste={(event) => {
          const html = event.clipboardData.getData('text/html')
          if (html === '') return
          event.preventDefault()
          const { selectionStart, selectionEnd, value } = event.currentTarget
          onWrite(name, value.slice(0, selectionStart) + plainText(html) + value.slice(selectionEnd))
        }}
      />
    </div>
  )
}
