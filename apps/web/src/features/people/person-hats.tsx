import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { api } from '../../app/client.ts'
import { useMay, useSession } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useT, useWordOf } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/notices/empty.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { EndHat, GiveSeat } from './hat-forms.tsx'

type Person = Awaited<ReturnType<typeof api.people.person>>
export type Hat = Person['hats'][number]

/** Seats, memberships and posts with their dates; running ones can be ended, a seat can be given. */
export function PersonHats({ person }: { person: Person }) {
  const t = useT()
  const may = useMay()
  const { today } = useSession()
  const [ending, setEnding] = useState<Hat | null>(null)
  const [giving, setGiving] = useState(false)
  const runs = ({ until }: Hat) => until === null || until > today
  const columns = useHatColumns(runs)
  const isSeated = person.hats.some((hat) => hat.kind === 'seat' && runs(hat))
  const mayEnd = ({ kind }: Hat) => may(kind === 'seat' ? 'people.change' : 'organisation.change') || 'not_allowed'
  return (
    <SectionCard
      title={t('people.hats')}
      aside={
        <Button
          icon="plus"
          allowed={person.can.change !== true ? person.can.change : !isSeated || 'has_seat'}
          onPress={() => setGiving(true)}
        >
          {t('people.giveSeat')}
        </Button>
      }
    >
      {person.hats.length === 0 ? (
        <Empty />
      ) : (
        <DataTable
          label={t('people.hats')}
          answer={{
            data: { items: person.hats, total: person.hats.length },
            error: null,
            isFetching: false,
            refetch: () => undefined,
          }}
          rowKey={({ id }) => id}
          columns={columns}
          rowActs={(hat) =>
            runs(hat) && hat.endReason === null ? (
              <Button look="quiet" allowed={mayEnd(hat)} onPress={() => setEnding(hat)}>
                {t(`people.endings.${hat.kind}`)}
              </Button>
            ) : null
          }
        />
      )}
      <GiveSeat open={giving} personId={person.id} onClose={() => setGiving(false)} />
      <EndHat hat={ending} onClose={() => setEnding(null)} />
    </SectionCard>
  )
}

function useHatColumns(runs: (hat: Hat) => boolean) {
  const t = useT()
  const dates = useDates()
  const wordOf = useWordOf()
  return [
    { key: 'name', title: t('people.hat'), primary: true, render: ({ name }: Hat) => name },
    {
      key: 'unit',
      title: t('people.unit'),
      render: ({ unitId, unitName }: Hat) => <Link to={`/units/${unitId}` as string}>{unitName}</Link>,
    },
    { key: 'period', title: t('people.period'), render: ({ from, until }: Hat) => dates.period(from, until) },
    {
      key: 'state',
      title: t('people.state'),
      short: true,
      corner: true,
      render: (hat: Hat) => (
        <StatusTag tone={runs(hat) ? 'good' : 'muted'}>
          {runs(hat)
            ? t('people.running')
            : hat.endReason
              ? wordOf('people', `reasons.${hat.endReason}`, hat.endReason)
              : t('people.ended')}
        </StatusTag>
      ),
    },
  ]
}
