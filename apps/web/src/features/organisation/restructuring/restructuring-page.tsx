import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useSession } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { OldUnits, Outline, NewUnits } from './outline.tsx'
import { everyoneIn } from './everyone.ts'
import { changeOf, gap, usePlan } from './plan.ts'
import styles from './restructuring.module.css'
import { WhoGoesWhere } from './who-goes-where.tsx'

/** Splits, merges or succeeds units on a day, and says of everybody where he goes. */
export function RestructuringPage() {
  const { unitId = '' } = useParams({ strict: false }) as { unitId?: string }
  const tree = useQuery(ask(api.organisation.tree, {}))
  if (tree.error) return <ErrorNote error={tree.error} onRetry={tree.refetch} />
  if (!tree.data) return <Loading lines={8} />
  return <Restructuring key={unitId} unitId={unitId} units={tree.data.items} />
}

type Unit = Awaited<ReturnType<typeof api.organisation.tree>>['items'][number]

function Restructuring({ unitId, units }: { unitId: string; units: readonly Unit[] }) {
  const t = useT()
  const navigate = useNavigate()
  const { today } = useSession()
  const plan = usePlan({ fromIds: [unitId], on: today })
  const { fromIds, into, on, basis, goes } = plan.values
  const people = useQuery({
    queryKey: ['people', 'everyone', fromIds],
    queryFn: () => everyoneIn(fromIds),
  })
  const restructure = useAct(api.organisation.restructureUnits, {
    done: t('organisation.done'),
    touches: ['people', 'cockpit', 'assessment'],
  })
  const unit = units.find(({ id }) => id === unitId)
  const everyone = people.data ?? []
  const send = async () => {
    const answer = await restructure.run({
      change: changeOf(plan.values),
      on,
      basis: basis.trim(),
      fromUnitIds: fromIds,
      into: into.map((name, at) => ({
        name: name.trim(),
        kind: unit?.kind ?? '',
        parentId: unit?.parentId ?? null,
        rankNo: (unit?.rankNo ?? 0) + at,
        personIds: everyone.flatMap(({ id }) => (goes[id] === String(at) ? [id] : [])),
      })),
    })
    if (answer) await navigate({ to: `/units/${answer.unitIds[0]}` as string })
  }
  const missing = gap(plan.values, people.data)
  return (
    <div className={styles['page']}>
      <PageHeader below title={t('organisation.restructuring.title', { name: unit?.name ?? '' })}>
        {t('organisation.restructuring.lead')}
      </PageHeader>
      <Outline plan={plan} />
      <div className={styles['pair']}>
        <OldUnits plan={plan} units={units.filter(({ kind }) => kind === unit?.kind)} />
        <NewUnits plan={plan} />
      </div>
      <SectionCard title={t('organisation.restructuring.people')}>
        {people.error ? <ErrorNote error={people.error} onRetry={people.refetch} /> : null}
        {people.data ? <WhoGoesWhere plan={plan} people={people.data} /> : <Loading lines={4} />}
      </SectionCard>
      <Note tone="warn">{t('organisation.restructuring.ends')}</Note>
      <ActionBar>
        <Button look="main" busy={restructure.busy} allowed={missing ?? true} tellsReason onPress={send}>
          {t(`organisation.restructuring.do.${changeOf(plan.values)}`)}
        </Button>
      </ActionBar>
    </div>
  )
}
