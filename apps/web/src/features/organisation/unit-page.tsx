import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { BorderedForm, Cell } from '../../ui/bordered-form.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { UnitActs, type UnitAct } from './unit-acts.tsx'
import { UnitHistory } from './unit-history.tsx'
import { UnitPeople } from './unit-people.tsx'
import { UnitPosts } from './unit-posts.tsx'
import styles from './unit-page.module.css'
import { usePack } from './use-pack.ts'

/** One unit: where it stands, who holds its posts, who belongs to it, what it came out of. */
export function UnitPage() {
  const t = useT()
  const dates = useDates()
  const { unitKind } = usePack()
  const { unitId = '' } = useParams({ strict: false }) as { unitId?: string }
  const navigate = useNavigate()
  const [act, setAct] = useState<UnitAct | null>(null)
  const on = useFilter<{ on?: string }>().values.on
  const unit = useQuery(ask(api.organisation.unit, { id: unitId, ...(on && { on }) }))
  if (unit.error) return <ErrorNote error={unit.error} onRetry={unit.refetch} />
  if (!unit.data) return <Loading lines={8} />
  const { can, ...data } = unit.data
  return (
    <div className={styles['page']}>
      <PageHeader below title={data.name} />
      {on ? <Note tone="calm">{t('organisation.asOf', { day: dates.day(on) })}</Note> : null}
      <BorderedForm title={unitKind(data.kind)}>
        <Cell label={t('organisation.parent')}>
          {data.path
            .slice(0, -1)
            .map(({ name }) => name)
            .join(' › ') || '—'}
        </Cell>
        <Cell label={t('organisation.period')}>{dates.period(data.from, data.until)}</Cell>
        <Cell label={t('organisation.shortName')}>{data.shortName ?? '—'}</Cell>
        <Cell label={t('organisation.members')}>{t('organisation.people', { count: data.people })}</Cell>
      </BorderedForm>
      <SectionCard title={t('organisation.posts')}>
        <UnitPosts posts={data.posts} canEnd={can.appoint} />
      </SectionCard>
      <SectionCard title={t('organisation.members')}>
        <UnitPeople unitId={data.id} on={on} />
      </SectionCard>
      <SectionCard title={t('organisation.lineage')}>
        <UnitHistory lineage={data.lineage} />
      </SectionCard>
      <ActionBar>
        <Button allowed={can.appoint} onPress={() => setAct('appoint')}>
          {t('organisation.appoint')}
        </Button>
        <Button allowed={can.addPeople} onPress={() => setAct('addPeople')}>
          {t('organisation.addPeople')}
        </Button>
        <Button allowed={can.change} onPress={() => setAct('addBelow')}>
          {t('organisation.addBelow')}
        </Button>
        <Button allowed={can.change} onPress={() => setAct('rename')}>
          {t('organisation.rename')}
        </Button>
        <Button allowed={can.split} onPress={() => navigate({ to: `/units/${data.id}/restructuring` as string })}>
          {t('organisation.restructure')}
        </Button>
        <Button look="grave" allowed={can.close} onPress={() => setAct('close')}>
          {t('organisation.close')}
        </Button>
      </ActionBar>
      <UnitActs unit={data} act={act} onClose={() => setAct(null)} />
    </div>
  )
}
