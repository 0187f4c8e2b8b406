import { useEffect, useState } from 'react'
import { api } from '../../../app/entry-client.ts'
import { useT } from '../../../locales/language.ts'
import { Note } from '../../../ui/notices/note.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { EntryFrame } from '../sign-in/entry-frame.tsx'
import { SetupForm } from './setup-form.tsx'

type State = Awaited<ReturnType<typeof api.setup.state>>

/** First installation: the committee, the first administrator and the duty year, on one page. */
export function SetupPage() {
  const t = useT()
  const [state, setState] = useState<State | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    api.setup.state().then(setState, setError)
  }, [])
  return (
    <EntryFrame title={t('setup.title')} lead={t('setup.lead')} wide>
      <div>
        <ErrorNote error={error} />
        {!state && !error ? <Loading /> : null}
        {state && !state.needed ? (
          <Note>
            {t('errors.already_set_up')} <a href="/sign-in">{t('entry.title')}</a>
          </Note>
        ) : null}
        {state?.needed ? <SetupForm packs={state.packs} /> : null}
      </div>
    </EntryFrame>
  )
}
