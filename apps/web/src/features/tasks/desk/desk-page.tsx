import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { DeputyForm } from './deputy-form.tsx'
import { UsualWordsList } from './usual-words-list.tsx'

type Deputy = Awaited<ReturnType<typeof api.desk.deputies>>['items'][number]

/** Who acts for whom and until when, and the own usual words. */
export function DeskPage() {
  const t = useT()
  const [arranging, setArranging] = useState(false)
  const [ending, setEnding] = useState<Deputy | null>(null)
  const deputies = useQuery(ask(api.desk.deputies))
  const end = useAct(api.desk.endDeputy, { done: t('supervision.desk.ended'), touches: ['tasks'] })
  const { items = [], mayArrangeForOthers = false } = deputies.data ?? {}
  const answer = { ...deputies, data: deputies.data && { items, total: items.length } }
  return (
    <>
      <PageHeader
        title={t('places.desk')}
        actions={
          <Button look="main" icon="plus" onPress={() => setArranging(true)}>
            {t('supervision.desk.arrange')}
          </Button>
        }
      >
        {t('supervision.desk.lead')}
      </PageHeader>
      <Note>{t('supervision.desk.scope')}</Note>
      <SectionCard title={t('supervision.desk.deputies')}>
        <DataTable
          label={t('supervision.desk.deputies')}
          answer={answer}
          columns={useColumns()}
          rowKey={({ id }) => id}
          rowActs={(row) =>
            row.mayEnd ? (
              <Button look="quiet" onPress={() => setEnding(row)}>
                {t('supervision.desk.end')}
              </Button>
            ) : null
          }
        />
      </SectionCard>
      <UsualWordsList />
      <DeputyForm open={arranging} forOthers={mayArrangeForOthers} onClose={() => setArranging(false)} />
      <ConfirmWithReason
        open={ending !== null}
        title={t('supervision.desk.end')}
        confirmLabel={t('supervision.desk.end')}
        onConfirm={() => end.send({ id: ending?.id ?? '' })}
        onClose={() => setEnding(null)}
      >
        {t('supervision.desk.endAsk')}
      </ConfirmWithReason>
    </>
  )
}

const tones = { to_come: 'calm', in_force: 'good', over: 'muted', ended: 'muted' } as const

function useColumns(): readonly Column<Deputy>[] {
  const t = useT()
  const dates = useDates()
  return [
    { key: 'absent', title: t('supervision.desk.absent'), primary: true, render: ({ absentName }) => absentName },
    { key: 'deputy', title: t('supervision.desk.deputy'), short: true, render: ({ deputyName }) => deputyName },
    { key: 'from', title: t('supervision.desk.from'), short: true, render: ({ fromOn }) => dates.day(fromOn) },
    {
      key: 'through',
      title: t('supervision.desk.through'),
      short: true,
      render: ({ throughOn }) => dates.day(throughOn),
    },
    { key: 'reason', title: t('supervision.desk.reason'), render: ({ reason }) => reason },
    { key: 'by', title: t('supervision.desk.arrangedBy'), short: true, render: ({ arrangedByName }) => arrangedByName },
    {
      key: 'state',
      title: t('supervision.desk.state'),
      short: true,
      corner: true,
      render: ({ state }) => <StatusTag tone={tones[state]}>{t(`supervision.desk.states.${state}`)}</StatusTag>,
    },
  ]
}
