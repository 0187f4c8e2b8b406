import { useState } from 'react'
import { api } from '../../../app/entry-client.ts'
import { useT } from '../../../locales/language.ts'
import { EntryField } from './entry-field.tsx'
import { EntryForm, type Typed } from './entry-form.tsx'

interface Props {
  onChanged: () => void
}

const secret = { type: 'password', autoComplete: 'new-password', required: true }

/** The current password, and the new one twice. */
export function ChangePasswordForm({ onChanged }: Props) {
  const t = useT()
  const [differ, setDiffer] = useState(false)
  const change = async ({ current = '', next = '', again = '' }: Typed) => {
    setDiffer(next !== again)
    if (next !== again) return
    await api.access.changePassword({ current, next })
    onChanged()
  }
  return (
    <EntryForm submitLabel={t('entry.changePassword')} onSend={change}>
      {(faults) => (
        <>
          <EntryField
            {...secret}
            name="current"
            label={t('entry.currentPassword')}
            autoComplete="current-password"
            faults={faults['current']}
          />
          <EntryField
            {...secret}
            name="next"
            label={t('entry.nextPassword')}
            hint={t('entry.passwordHint')}
            minLength={12}
            faults={faults['next']}
          />
          <EntryField
            {...secret}
            name="again"
            label={t('entry.againPassword')}
            faults={differ ? [t('entry.passwordsDiffer')] : undefined}
          />
        </>
      )}
    </EntryForm>
  )
}
