import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { useLanguage, useT } from '../../locales/language.ts'
import { DayField } from '../../ui/form/date-fields.tsx'
import { ChoiceField, NumberField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { Note } from '../../ui/notices/note.tsx'
import type { Branch } from './branch-words.tsx'
import styles from './branches.module.css'

interface Props {
  branch: Branch
  onClose: () => void
}

interface Values {
  heldOn: string
  due: number
  present: number
  paper: string
  elected: Record<string, { personIds?: string; votes?: number } | undefined>
}

/** The count of an election as its report gives it; those elected hold their posts from that day. */
export function ElectionForm({ branch, onClose }: Props) {
  const t = useT()
  const { today } = useSession()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  const people = useQuery(ask(api.people.list, { unitId: branch.id, pageSize: 200 })).data?.items ?? []
  const elect = useAct(api.branches.elect, { touches: ['organisation', 'people'] })
  const send = ({ elected, ...count }: Values) =>
    elect.send({
      id: branch.id,
      ...count,
      elected: Object.entries(elected).flatMap(([postKind, one]) =>
        one?.personIds && one.votes ? [{ postKind, personId: one.personIds, votes: one.votes }] : [],
      ),
    })
  return (
    <FormDrawer<Values>
      open
      title={t('branches.elect')}
      initial={{ heldOn: today, due: branch.fullMembers }}
      onClose={onClose}
      done={t('branches.electedDone')}
      onSubmit={send}
    >
      <Note>{t('branches.electLead')}</Note>
      <DayField name="heldOn" label={t('branches.heldOn')} required />
      <NumberField name="due" label={t('branches.due')} required min={1} />
      <NumberField name="present" label={t('branches.present')} required min={0} />
      {branch.electable.map(({ key, name }) => (
        <div key={key} className={styles['elected']}>
          <ChoiceField
            name={['elected', key, 'personIds']}
            label={name[words]}
            options={people.map((person) => ({ value: person.id, label: person.name }))}
          />
          <NumberField name={['elected', key, 'votes']} label={t('branches.votesOf', { post: name[words] })} min={1} />
        </div>
      ))}
      <TextField name="paper" label={t('branches.paper')} hint={t('branches.paperHint')} required max={120} />
    </FormDrawer>
  )
}

/** The superior's approval to put an election off. */
export function DelayForm({ branch, onClose }: Props) {
  const t = useT()
  const delay = useAct(api.branches.delay)
  return (
    <FormDrawer<{ until: string; approval: string }>
      open
      title={t('branches.delay')}
      onClose={onClose}
      done={t('branches.delayed')}
      onSubmit={(values) => delay.send({ id: branch.id, ...values })}
    >
      <Note>{t('branches.delayLead')}</Note>
      <DayField name="until" label={t('branches.until')} required />
      <TextField name="approval" label={t('branches.approval')} hint={t('branches.approvalHint')} required max={120} />
    </FormDrawer>
  )
}
