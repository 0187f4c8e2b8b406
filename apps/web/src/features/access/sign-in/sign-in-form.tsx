import { useEffect, useRef, useState } from 'react'
import { api } from '../../../app/entry-client.ts'
import { useT } from '../../../locales/language.ts'
import { isRefusal } from '../../../ui/api-error.ts'
import { EntryField } from './entry-field.tsx'
import { EntryForm, type Typed } from './entry-form.tsx'

interface Props {
  /** Who was signed in before, so that only the password is missing. */
  name?: string
  onSignedIn: (next: 'nothing' | 'change_password' | 'set_up_second_factor') => void
}

/** Name or phone, password, and the code of the second factor once the server asks for it. */
export function SignInForm({ name: before, onSignedIn }: Props) {
  const t = useT()
  const [needsCode, setNeedsCode] = useState(false)
  const signIn = async ({ name = '', password = '', code = '' }: Typed) => {
    try {
      const { next } = await api.access.signIn({ name, password, ...(code && { code }) })
      onSignedIn(next)
    } catch (error) {
      if (!isRefusal(error, 'second_factor_needed')) throw error
      setNeedsCode(true)
    }
  }
  return (
    <EntryForm submitLabel={t('entry.signIn')} onSend={signIn}>
      {({ name, password }) => (
        <>
          <EntryField
            name="name"
            defaultValue={before}
            label={t('entry.name')}
            autoComplete="username"
            required
            maxLength={60}
            faults={name}
          />
          <EntryField
            name="password"
            type="password"
            label={t('entry.password')}
            autoComplete="current-password"
            required
            faults={password}
          />
          {needsCode ? <CodeField /> : null}
        </>
      )}
    </EntryForm>
  )
}

/** Appears when the password was right, and takes the focus. */
function CodeField() {
  const t = useT()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={place}>
      <EntryField
        name="code"
        label={t('entry.code')}
        hint={t('entry.codeHint')}
        autoComplete="one-time-code"
        required
        maxLength={20}
      />
    </div>
  )
}
