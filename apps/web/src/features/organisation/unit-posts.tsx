import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/form/date-fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { Empty } from '../../ui/notices/empty.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'

type Post = Awaited<ReturnType<typeof api.organisation.unit>>['posts'][number]

interface Props {
  posts: readonly Post[]
  canEnd: true | string
}

/** Who holds which post of the unit, and since when. */
export function UnitPosts({ posts, canEnd }: Props) {
  const t = useT()
  const dates = useDates()
  const { today } = useSession()
  const [ending, setEnding] = useState<Post | null>(null)
  const end = useAct(api.organisation.endPost, { touches: ['people', 'cockpit'] })
  const answer = {
    data: { items: posts, total: posts.length },
    error: null,
    isFetching: false,
    refetch: () => undefined,
  }
  if (posts.length === 0) return <Empty>{t('organisation.noPosts')}</Empty>
  return (
    <>
      <DataTable
        label={t('organisation.posts')}
        answer={answer}
        rowKey={({ postId }) => postId}
        columns={[
          { key: 'title', title: t('organisation.postKind'), primary: true, render: ({ title }) => title },
          {
            key: 'holder',
            title: t('organisation.holder'),
            render: ({ personId, personName }) => (
              <Link to={`/people/${personId}` as string}>
                <PersonName name={personName} />
              </Link>
            ),
          },
          { key: 'period', title: t('organisation.period'), render: ({ from, until }) => dates.period(from, until) },
        ]}
        rowActs={(post) => (
          <Button look="quiet" allowed={canEnd} onPress={() => setEnding(post)}>
            {t('organisation.endPost')}
          </Button>
        )}
      />
      <FormDrawer<{ on: string }>
        open={ending !== null}
        title={`${t('organisation.endPost')}：${ending?.personName ?? ''} ${ending?.title ?? ''}`}
        initial={{ on: today }}
        onClose={() => setEnding(null)}
        done={t('organisation.done')}
        onSubmit={({ on }) => end.send({ id: ending?.postId ?? '', on })}
      >
        <DayField name="on" label={t('organisation.day')} required />
      </FormDrawer>
    </>
  )
}
