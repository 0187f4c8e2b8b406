import { api } from '../../app/relief-client.ts'
import { useT } from '../../locales/language.ts'
import { EntryField } from '../access/sign-in/entry-field.tsx'
import { EntryForm, type Typed } from '../access/sign-in/entry-form.tsx'
import { ChoiceOfTwo } from './choice-of-two.tsx'
import type { Sent } from './letter-sent.tsx'
import { LongEntryField } from './long-entry-field.tsx'

interface Props {
  /** Who is signed in, if anybody. */
  name: string | null
  onSent: (sent: Sent) => void
}

/** The short form: kind, what it is about, which page or request, and whether to sign it. */
export function LetterForm({ name, onSent }: Props) {
  const t = useT()
  const send = async (typed: Typed) => onSent(await sendLetter(typed))
  return (
    <EntryForm submitLabel={t('relief.send')} onSend={send}>
      {({ wording, about }) => (
        <>
          <ChoiceOfTwo
            name="kind"
            legend={t('relief.kind')}
            choices={[
              { value: 'complaint', label: t('relief.kinds.complaint') },
              { value: 'suggestion', label: t('relief.kinds.suggestion') },
            ]}
          />
          <LongEntryField
            name="wording"
            label={t('relief.wording')}
            hint={t('relief.wordingHint')}
            required
            maxLength={2000}
            faults={wording}
          />
          <EntryField
            name="about"
            label={t('relief.about')}
            hint={t('relief.aboutHint')}
            maxLength={120}
            defaultValue={new URLSearchParams(window.location.search).get('about') ?? ''}
            faults={about}
          />
          <ChoiceOfTwo
            name="sender"
            legend={t('relief.sender')}
            choices={[
              { value: 'anonymous', label: t('relief.anonymous'), hint: t('relief.anonymousHint') },
              {
                value: 'named',
                label: name === null ? t('relief.namedNobody') : t('relief.named', { name }),
                hint: name === null ? t('relief.namedClosed') : t('relief.namedHint'),
                closed: name === null,
              },
            ]}
          />
        </>
      )}
    </EntryForm>
  )
}

async function sendLetter({ kind, wording = '', about, sender }: Typed): Promise<Sent> {
  const letter = {
    kind: kind === 'suggestion' ? ('suggestion' as const) : ('complaint' as const),
    wording,
    ...(about && { about }),
  }
  if (sender === 'named') {
    const { id, dueOn } = await api.relief.file(letter)
    return { dueOn, id }
  }
  return api.relief.fileAnonymously(letter)
}
