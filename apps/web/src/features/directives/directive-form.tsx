import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { DayField } from '../../ui/form/date-fields.tsx'
import { LongTextField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { searchPeople } from '../tasks/search-people.ts'
import type { Directive } from './directive.ts'

interface Values {
  title: string
  issuer: string
  documentNumber?: string
  receivedOn: string
  dueOn?: string | null
  demand: string
  leaderId?: string
}

interface Props {
  open: boolean
  /** The entry that is put right; without one a new one is made. */
  directive?: Directive
  onClose: () => void
}

/** Enters a decision from above, or puts its entry right. */
export function DirectiveForm({ open, directive, onClose }: Props) {
  const t = useT()
  const { today } = useSession()
  const register = useAct(api.directives.register, { touches: ['supervision'] })
  const change = useAct(api.directives.change, { touches: ['supervision'] })
  const send = ({ documentNumber, dueOn, leaderId, ...rest }: Values) => {
    const body = {
      ...rest,
      ...(documentNumber && { documentNumber }),
      ...(dueOn && { dueOn }),
      ...(leaderId && { leaderId }),
    }
    return directive ? change.send({ id: directive.id, version: directive.version, ...body }) : register.send(body)
  }
  const known = directive?.leaderId ? [{ id: directive.leaderId, name: directive.leaderName ?? '', hint: '' }] : []
  return (
    <FormDrawer<Values>
      open={open}
      title={t(directive ? 'directives.change' : 'directives.add')}
      initial={directive ? valuesOf(directive) : { receivedOn: today }}
      onClose={onClose}
      done={t(directive ? 'directives.changed' : 'directives.registered')}
      onSubmit={send}
    >
      <TextField name="title" label={t('directives.title')} required max={120} />
      <TextField name="issuer" label={t('directives.issuer')} required max={80} />
      <TextField name="documentNumber" label={t('directives.documentNumber')} max={60} />
      <DayField name="receivedOn" label={t('directives.receivedOn')} required />
      <DayField name="dueOn" label={t('directives.dueOn')} />
      <LongTextField name="demand" label={t('directives.demand')} required max={4000} lines={6} />
      <SearchField name="leaderId" label={t('directives.leader')} search={searchPeople} known={known} />
    </FormDrawer>
  )
}

function valuesOf({ title, issuer, documentNumber, receivedOn, dueOn, demand, leaderId }: Directive): Partial<Values> {
  return {
    title,
    issuer,
    receivedOn,
    dueOn,
    demand,
    ...(documentNumber && { documentNumber }),
    ...(leaderId && { leaderId }),
  }
}
