import { useState } from 'react'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/notices/empty.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { BothSheets } from './both-sheets.tsx'
import { ItemsSideBySide } from './items-side-by-side.tsx'
import styles from './trial-view.module.css'
import type { PersonLine, Tried } from './trial.ts'

interface Props {
  people: readonly PersonLine[]
  tried: Tried | null
}

const step = 50
const unchanged = ({ grade, gradeBefore }: PersonLine) => grade === gradeBefore

/** Whose result would differ, in leadership order, each with the items it comes from. */
export function AffectedPeople({ people, tried }: Props) {
  const t = useT()
  const [only, setOnly] = useState(true)
  const [shown, setShown] = useState(step)
  const [opened, setOpened] = useState<PersonLine | null>(null)
  const found = only ? people.filter((person) => !unchanged(person)) : people
  const items = found.slice(0, shown)
  return (
    <SectionCard title={t('trials.who')}>
      <p className={styles['lead']}>{t('trials.whoLead')}</p>
      <label className={styles['only']} data-screen-only>
        <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
        {t('trials.only')}
      </label>
      <DataTable
        label={t('trials.who')}
        answer={{ data: { items, total: found.length }, error: null, isFetching: false, refetch: () => undefined }}
        columns={useColumns()}
        rowKey={({ personId }) => personId}
        empty={t('trials.nobody')}
        rowActs={(row) => (
          <Button look="quiet" label={`${t('trials.bothSheets')} ${row.name}`} onPress={() => setOpened(row)}>
            {t('trials.bothSheets')}
          </Button>
        )}
      />
      {found.length > shown ? (
        <Button onPress={() => setShown(shown + 200)}>{`${t('ui.more')}（${found.length - shown}）`}</Button>
      ) : null}
      <SidePanel
        wide={tried !== null}
        open={opened !== null}
        title={opened?.name ?? ''}
        onClose={() => setOpened(null)}
      >
        {opened ? <ItemsSideBySide person={opened} /> : <Empty />}
        {opened && tried ? <BothSheets person={opened} tried={tried} /> : null}
      </SidePanel>
    </SectionCard>
  )
}

function useColumns(): readonly Column<PersonLine>[] {
  const t = useT()
  const none = t('ui.noValue')
  const before: Column<PersonLine>[] = [
    { key: 'totalBefore', title: t('trials.totalBefore'), numeric: true, render: (row) => row.totalBefore ?? none },
    { key: 'gradeBefore', title: t('trials.gradeBefore'), render: (row) => row.gradeBefore ?? t('trials.noGrade') },
  ]
  return [
    { key: 'name', title: t('trials.name'), primary: true, width: '7rem', render: ({ name }) => name },
    { key: 'sector', title: t('assessment.sector'), render: ({ sector }) => sector ?? '' },
    { key: 'committee', title: t('assessment.committee'), render: ({ committee }) => committee ?? '' },
    ...before,
    { key: 'total', title: t('trials.totalNow'), numeric: true, render: (row) => row.total ?? none },
    { key: 'grade', title: t('trials.gradeNow'), corner: true, render: (row) => row.grade ?? t('trials.noGrade') },
    {
      key: 'items',
      title: t('trials.because'),
      render: ({ items }) => items.map(({ title }) => title).join(t('ui.comma')),
    },
  ]
}
