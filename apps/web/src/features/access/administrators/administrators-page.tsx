import { useQuery } from '@tanstack/react-query'
import { administrators as kinds } from '@tongxin/domain/access/role'
import { useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useMay } from '../../../app/session.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { ChoiceField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { PersonName } from '../../../ui/person-name.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { findPeople } from '../accounts/open-accounts.tsx'

type Administrator = Awaited<ReturnType<typeof api.access.listAdministrators>>['items'][number]
type Appointment = Parameters<typeof api.access.appointAdministrator>[0]

/** The three administrators, never one person in two of them. */
export function AdministratorsPage() {
  const t = useT()
  const may = useMay()
  const answer = useQuery(ask(api.access.listAdministrators))
  const [appointing, setAppointing] = useState(false)
  const [ending, setEnding] = useState<Administrator | null>(null)
  const allowed = may('administrator.appoint') || 'not_allowed'
  const actions = (
    <Button look="main" icon="plus" allowed={allowed} onPress={() => setAppointing(true)}>
      {t('access.administrators.appoint')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('places.administrators')} actions={actions}>
        {t('access.administrators.lead')}
      </PageHeader>
      <DataTable
        label={t('places.administrators')}
        answer={answer}
        columns={useColumns()}
        rowKey={({ appointmentId }) => appointmentId}
        rowActs={(row) => (
          <Button look="quiet" allowed={allowed} onPress={() => setEnding(row)}>
            {t('access.administrators.end')}
          </Button>
        )}
      />
      <Appoint open={appointing} onClose={() => setAppointing(false)} />
      <EndAppointment ending={ending} onClose={() => setEnding(null)} />
    </>
  )
}

function useColumns(): readonly Column<Administrator>[] {
  const t = useT()
  const dates = useDates()
  return [
    { key: 'name', title: t('access.name'), primary: true, render: ({ name }) => <PersonName name={name} /> },
    { key: 'role', title: t('access.role'), render: ({ role }) => t(`roles.${role}`) },
    { key: 'from', title: t('access.administrators.since'), render: ({ from }) => dates.day(from) },
  ]
}

function Appoint({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT()
  const appoint = useAct(api.access.appointAdministrator)
  return (
    <FormDrawer<Appointment>
      open={open}
      title={t('access.administrators.appoint')}
      done={t('access.administrators.appointed')}
      onClose={onClose}
      onSubmit={(values) => appoint.send(values)}
    >
      <SearchField name="personId" label={t('access.person')} required search={findPeople} />
      <ChoiceField
        name="role"
        label={t('access.role')}
        hint={t('access.administrators.roleHint')}
        required
        options={kinds.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
    </FormDrawer>
  )
}

function EndAppointment({ ending, onClose }: { ending: Administrator | null; onClose: () => void }) {
  const t = useT()
  const end = useAct(api.access.endAdministrator, { done: t('access.administrators.ended') })
  return (
    <ConfirmWithReason
      open={ending !== null}
      title={t('access.administrators.end')}
      confirmLabel={t('access.administrators.end')}
      grave
      onConfirm={async () => ending && end.send({ id: ending.appointmentId })}
      onClose={onClose}
    >
      {ending ? t('access.administrators.endLead', { name: ending.name, role: t(`roles.${ending.role}`) }) : null}
    </ConfirmWithReason>
  )
}
