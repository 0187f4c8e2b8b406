import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { ChoiceField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { toast } from '../../../ui/notices/toast-store.ts'

interface Props {
  id: string
  open: ReadonlyArray<{ personId: string; name: string }>
  onClose: () => void
}

/** Makes a one-time link for one proposer and shows it this once. */
export function RatingLink({ id, open, onClose }: Props) {
  const t = useT()
  const dates = useDates()
  const make = useAct(api.outcomes.makeLink)
  const [made, setMade] = useState<{ address: string; until: string } | null>(null)
  const send = async ({ personId }: { personId: string }) => {
    const { path, goodUntil } = await make.send({ id, personId })
    setMade({ address: window.location.origin + path, until: goodUntil })
  }
  if (made) {
    return (
      <Note>
        <p>{t('proposals.rating.linkMade', { day: dates.day(made.until) })}</p>
        <p>
          <code>{made.address}</code>
        </p>
        <Button
          onPress={async () => {
            await copyText(made.address)
            toast({ text: t('proposals.rating.copied') })
          }}
        >
          {t('proposals.rating.copy')}
        </Button>
      </Note>
    )
  }
  return (
    <FormDrawer<{ personId: string }>
      open
      title={t('proposals.rating.link')}
      onClose={onClose}
      onSubmit={(values) => send(values)}
    >
      <ChoiceField
        name="personId"
        label={t('proposals.rating.person')}
        required
        options={open.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
    </FormDrawer>
  )
}
