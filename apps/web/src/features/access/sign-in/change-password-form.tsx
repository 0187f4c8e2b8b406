import { useState } from 'react'
import { api } from '../../../app/entry-client.ts'
import { useT } from '../../../locales/language.ts'
import { EntryField } from './entry-field.tsx'
import { EntryForm, type Typed } from './entry-form.tsx'

interface Props {
  onChanged: () => void
}

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
            name="current"
            type="password"
            label={t('entry.currentPassword')}
            autoComplete="current-password"
            required
            faults={faults['current']}
          />
          <EntryField
            name="next"
            type="password"
            label={t('entry.nextPassword')}
            hint={t('entry.passwordHint')}
            autoComplete="new-password"
            minLength={12}
            required
            faults={faults['next']}
          />
          <EntryField
            name="again"
            type="password"
            label={t('entry.againPassword')}
            autoComplete="new-password"
            required
            faults={differ ? [t('entry.passwordsDiffer')] : undefined}
          />
        </>
      )}
    </EntryForm>
  )
}
