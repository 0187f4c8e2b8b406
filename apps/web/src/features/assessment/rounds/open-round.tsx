import { addDays } from '@tongxin/domain/calendar/business-day'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { ChoiceField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import type { SchemeLine } from '../schemes/scheme.ts'

interface Values {
  schemeId: string
  dutyYearId?: string
  from?: string
  until?: string
}

interface Props {
  open: boolean
  /** The version it is about, where that is known already. */
  scheme?: SchemeLine
  onClose: () => void
}

/** Opens a round: one adopted version over a duty year, or over a quarter or month given by its dates. */
export function OpenRound({ open, scheme, onClose }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const listed = useQuery({ ...ask(api.schemes.list, {}), enabled: open && !scheme }).data?.items ?? []
  const versions = scheme ? [scheme] : listed.filter(({ can }) => can.openRound === true)
  const years = useQuery(ask(api.setup.pack)).data?.dutyYears ?? []
  const start = useAct(api.rounds.open, { touches: ['tasks'] })
  const send = async ({ schemeId, dutyYearId, from, until }: Values) => {
    // People name the last day; the period is half-open.
    const dates = from && until ? { from, until: addDays(until, 1) } : dutyYearId ? { dutyYearId } : {}
    const { id } = await start.send({ schemeId, ...dates })
    await navigate({ to: `/rounds/${id}` as string })
  }
  return (
    <FormDrawer<Values>
      open={open}
      title={t('rounds.add')}
      onClose={onClose}
      done={t('rounds.opened')}
      {...(scheme && { initial: { schemeId: scheme.id } })}
      onSubmit={send}
    >
      <ChoiceField
        name="schemeId"
        label={t('rounds.scheme')}
        hint={t('rounds.addHint')}
        required
        options={versions.map(({ id, title, number }) => ({
          value: id,
          label: `${title} · ${t('schemes.versionNumber', { number })}`,
        }))}
      />
      <ChoiceField
        name="dutyYearId"
        label={t('rounds.dutyYear')}
        hint={t('rounds.dutyYearHint')}
        options={years.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <DayField name="from" label={t('rounds.from')} />
      <DayField name="until" label={t('rounds.until')} />
    </FormDrawer>
  )
}
