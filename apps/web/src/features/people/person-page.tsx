import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT, useWordOf } from '../../locales/language.ts'
import { BorderedForm, Cell } from '../../ui/bordered-form.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { usePack } from '../organisation/use-pack.ts'
import styles from './person-page.module.css'
import { PersonForm } from './person-form.tsx'
import { PersonHats } from './person-hats.tsx'

type Person = Awaited<ReturnType<typeof api.people.person>>

/** One person with all dated hats. */
export function PersonPage() {
  const t = useT()
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const [changing, setChanging] = useState(false)
  const person = useQuery(ask(api.people.person, { id: personId }))
  if (person.error) return <ErrorNote error={person.error} onRetry={person.refetch} />
  if (!person.data) return <Loading lines={8} />
  return (
    <div className={styles['page']}>
      <PageHeader
        below
        title={person.data.name}
        status={person.data.mark ? <StatusTag tone="muted">{person.data.mark}</StatusTag> : null}
        actions={
          <Button look="main" allowed={person.data.can.change} onPress={() => setChanging(true)}>
            {t('people.change')}
          </Button>
        }
      />
      <Particulars person={person.data} />
      <PersonHats person={person.data} />
      <SectionCard title={t('people.history')}>
        <History history={person.data.history} />
      </SectionCard>
      <PersonForm open={changing} person={person.data} onClose={() => setChanging(false)} />
    </div>
  )
}

function Particulars({ person }: { person: Person }) {
  const t = useT()
  const dates = useDates()
  const { affiliation } = usePack()
  const missing = <span className={styles['missing']}>{t('people.unknown')}</span>
  return (
    <BorderedForm title={person.name}>
      <Cell label={t('people.sex')}>{person.sex ? t(`people.sexes.${person.sex}`) : missing}</Cell>
      <Cell label={t('people.birthMonth')}>{person.birthMonth ? dates.month(person.birthMonth) : missing}</Cell>
      <Cell label={t('people.ethnicity')}>{person.ethnicity ?? missing}</Cell>
      <Cell label={t('people.affiliation')}>{affiliation(person.affiliation) ?? missing}</Cell>
      <Cell label={t('people.partyJoinedOn')}>{person.partyJoinedOn ? dates.day(person.partyJoinedOn) : missing}</Cell>
      <Cell label={t('people.education')}>{person.education ?? missing}</Cell>
      <Cell label={t('people.employer')}>{person.employer ?? missing}</Cell>
      <Cell label={t('people.employerTitle')}>{person.employerPost ?? missing}</Cell>
      <Cell label={t('people.phone')}>
        <Phone person={person} />
      </Cell>
      <Cell label={t('people.pinyin')}>{person.pinyin}</Cell>
    </BorderedForm>
  )
}

function Phone({ person }: { person: Person }) {
  const t = useT()
  const read = useAct(api.people.phone)
  const [phone, setPhone] = useState<string | null>(null)
  if (!person.phoneMasked) return <span className={styles['missing']}>{t('people.unknown')}</span>
  if (phone) return <a href={`tel:${phone}`}>{phone}</a>
  const show = async () => setPhone((await read.run({ id: person.id }))?.phone ?? null)
  return (
    <span className={styles['phone']}>
      {person.phoneMasked}
      <Button look="quiet" allowed={person.can.readPhone} busy={read.busy} onPress={show}>
        {t('people.showPhone')}
      </Button>
      <small>{t('people.phoneNote')}</small>
    </span>
  )
}

function History({ history }: { history: Person['history'] }) {
  const t = useT()
  const dates = useDates()
  const wordOf = useWordOf()
  const entries = history.map(({ at, type, actorName }, index) => ({
    key: `${index}`,
    at: dates.moment(at),
    title: wordOf('events', type, type),
    by: actorName,
  }))
  return <Timeline label={t('people.history')} entries={entries} />
}
