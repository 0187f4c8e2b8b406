import { permissionNames } from '@tongxin/domain/access/permission'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT, useWordOf } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { ChoiceField, TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { toast } from '../../../ui/notices/toast-store.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import styles from '../sign-in/entry.module.css'

type NewTokenForm = Parameters<typeof api.access.createToken>[0]

interface Props {
  open: boolean
  onClose: () => void
  onCreated: (token: string) => void
}

/** Name, scope and end of a new token. */
export function CreateToken({ open, onClose, onCreated }: Props) {
  const t = useT()
  const wordOf = useWordOf()
  const create = useAct(api.access.createToken)
  const send = async ({ expiresOn, ...rest }: NewTokenForm) => {
    const { token } = await create.send({ ...rest, ...(expiresOn && { expiresOn }) })
    onCreated(token)
  }
  return (
    <FormDrawer<NewTokenForm> open={open} title={t('access.tokens.create')} onClose={onClose} onSubmit={send}>
      <TextField name="name" label={t('access.tokens.name')} hint={t('access.tokens.nameHint')} required max={60} />
      <ChoiceField
        name="permissions"
        label={t('access.tokens.permissions')}
        hint={t('access.tokens.permissionsHint')}
        required
        many
        options={permissionNames.map((one) => ({ value: one, label: wordOf('permissions', one) }))}
      />
      <DayField name="expiresOn" label={t('access.tokens.expires')} hint={t('access.tokens.expiresHint')} />
    </FormDrawer>
  )
}

/** The new token, shown this once. */
export function NewToken({ token, onClose }: { token: string | null; onClose: () => void }) {
  const t = useT()
  const copy = async () => {
    await copyText(token ?? '')
    toast({ text: t('access.tokens.copied') })
  }
  return (
    <SidePanel open={token !== null} title={t('access.tokens.created')} onClose={onClose}>
      <div className={styles['form']}>
        <Note tone="warn">{t('access.tokens.once')}</Note>
        <code className={styles['secret']}>{token}</code>
        <Button onPress={copy}>{t('access.tokens.copy')}</Button>
      </div>
    </SidePanel>
  )
}
