import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useSession } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { searchPeople } from '../search-people.ts'

interface Values {
  absentId?: string
  deputyId: string
  fromOn: string
  throughOn: string
  reason: string
}

interface Props {
  open: boolean
  /** Whether it may be done for somebody else. */
  forOthers: boolean
  onClose: () => void
}

/** Arranges a deputy for a dated time. */
export function DeputyForm({ open, forOthers, onClose }: Props) {
  const t = useT()
  const { today } = useSession()
  const arrange = useAct(api.desk.arrangeDeputy, { touches: ['tasks'] })
  const send = ({ absentId, ...values }: Values) => arrange.send({ ...values, ...(absentId && { absentId }) })
  return (
    <FormDrawer<Values>
      open={open}
      title={t('supervision.desk.arrange')}
      initial={{ fromOn: today }}
      onClose={onClose}
      done={t('supervision.desk.arranged')}
      onSubmit={send}
    >
      {forOthers ? (
        <SearchField
          name="absentId"
          label={t('supervision.desk.absent')}
          hint={t('supervision.desk.absentHint')}
          search={searchPeople}
        />
      ) : null}
      <SearchField name="deputyId" label={t('supervision.desk.deputy')} required search={searchPeople} />
      <DayField name="fromOn" label={t('supervision.desk.from')} required />
      <DayField name="throughOn" label={t('supervision.desk.through')} required />
      <TextField name="reason" label={t('supervision.desk.reason')} required max={200} />
    </FormDrawer>
  )
}
