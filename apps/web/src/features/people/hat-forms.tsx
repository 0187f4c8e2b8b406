import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { DayField } from '../../ui/form/date-fields.tsx'
import { ChoiceField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { usePack } from '../organisation/use-pack.ts'
import type { Hat } from './person-hats.tsx'

const touches = ['organisation', 'cockpit', 'assessment'] as const
const reasons = ['resigned', 'removed', 'lapsed', 'died'] as const

interface GiveProps {
  open: boolean
  personId: string
  onClose: () => void
}

/** A seat in the running term, in a sector, from a day. */
export function GiveSeat({ open, personId, onClose }: GiveProps) {
  const t = useT()
  const { today } = useSession()
  const { pack } = usePack()
  const units = useQuery(ask(api.organisation.tree, {})).data?.items ?? []
  const give = useAct(api.people.seat, { touches: [...touches] })
  const terms = (pack?.terms ?? []).filter(({ until }) => until === null || until > today)
  return (
    <FormDrawer<{ termId: string; sectorId: string; from: string }>
      open={open}
      title={t('people.giveSeat')}
      initial={{ from: today, ...(terms[0] && { termId: terms[0].id }) }}
      onClose={onClose}
      done={t('people.saved')}
      onSubmit={(values) => give.send({ id: personId, ...values })}
    >
      <ChoiceField
        name="termId"
        label={t('people.term')}
        required
        options={terms.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <ChoiceField
        name="sectorId"
        label={t('people.sector')}
        required
        options={units.filter(({ kind }) => kind === 'sector').map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DayField name="from" label={t('people.from')} required />
    </FormDrawer>
  )
}

interface EndProps {
  hat: Hat | null
  onClose: () => void
}

/** Ends a seat with its reason, a membership or a post on a day. */
export function EndHat({ hat, onClose }: EndProps) {
  const t = useT()
  const { today } = useSession()
  const touched = { touches: [...touches, 'people'] as const }
  const endSeat = useAct(api.people.endSeat, touched)
  const endPost = useAct(api.organisation.endPost, touched)
  const leave = useAct(api.organisation.leave, touched)
  const send = ({ on, reason }: { on: string; reason: (typeof reasons)[number] }) => {
    const id = hat?.id ?? ''
    if (hat?.kind === 'seat') return endSeat.send({ id, on, reason })
    return hat?.kind === 'post' ? endPost.send({ id, on }) : leave.send({ id, on })
  }
  return (
    <FormDrawer<{ on: string; reason: (typeof reasons)[number] }>
      open={hat !== null}
      title={hat ? `${t(`people.endings.${hat.kind}`)}：${hat.unitName} ${hat.name}` : ''}
      initial={{ on: today }}
      onClose={onClose}
      done={t('people.saved')}
      onSubmit={send}
    >
      <DayField name="on" label={t('people.endsOn')} required />
      {hat?.kind === 'seat' ? (
        <ChoiceField
          name="reason"
          label={t('ui.reason')}
          required
          options={reasons.map((value) => ({ value, label: t(`people.reasons.${value}`) }))}
        />
      ) : null}
    </FormDrawer>
  )
}
