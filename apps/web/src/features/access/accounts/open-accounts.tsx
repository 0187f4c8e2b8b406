import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { toast } from '../../../ui/notices/toast-store.ts'
import type { Slip } from './password-slips.tsx'

interface Props {
  open: boolean
  onClose: () => void
  onOpened: (slips: readonly Slip[]) => void
}

/** Opens accounts for people of the roster. */
export function OpenAccounts({ open, onClose, onOpened }: Props) {
  const t = useT()
  const opening = useAct(api.access.openAccounts)
  const send = async (values: { personIds: string[] }) => {
    const { opened } = await opening.send(values)
    if (opened.length === 0) toast({ text: t('access.accounts.openedNone'), tone: 'warn' })
    onOpened(opened)
  }
  return (
    <FormDrawer open={open} title={t('access.accounts.open')} onClose={onClose} onSubmit={send}>
      <SearchField
        name="personIds"
        label={t('access.accounts.people')}
        hint={t('access.accounts.peopleHint')}
        required
        many
        search={findPeople}
      />
    </FormDrawer>
  )
}

/** People for a picker, by name, pinyin or initials. */
export async function findPeople(text: string) {
  return (await api.people.search({ text })).items
}
