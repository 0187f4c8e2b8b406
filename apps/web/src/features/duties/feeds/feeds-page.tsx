import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { ChoiceField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { toast } from '../../../ui/notices/toast-store.ts'
import styles from './feeds-page.module.css'

type Feed = Awaited<ReturnType<typeof api.duties.feeds>>['items'][number]

/** One's own private calendar addresses: make one, copy it, close it. */
export function FeedsPage() {
  const t = useT()
  const feeds = useQuery(ask(api.duties.feeds))
  const [creating, setCreating] = useState(false)
  const [path, setPath] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<Feed | null>(null)
  const actions = (
    <Button look="main" icon="plus" onPress={() => setCreating(true)}>
      {t('duties.feeds.create')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('duties.feeds.title')} below actions={actions}>
        {t('duties.feeds.lead')}
      </PageHeader>
      <DataTable
        label={t('duties.feeds.title')}
        answer={feeds}
        columns={useFeedColumns()}
        rowKey={({ id }) => id}
        empty={t('duties.feeds.none')}
        rowActs={(feed) =>
          feed.revokedAt ? null : (
            <Button look="quiet" onPress={() => setRevoking(feed)}>
              {t('duties.feeds.revoke')}
            </Button>
          )
        }
      />
      <HowTo />
      <CreateFeed open={creating} onClose={() => setCreating(false)} onCreated={setPath} />
      <NewAddress path={path} onClose={() => setPath(null)} />
      <RevokeFeed feed={revoking} onClose={() => setRevoking(null)} />
    </>
  )
}

function HowTo() {
  const t = useT()
  return (
    <div className={styles['how']}>
      <SectionCard title={t('duties.feeds.how')}>
        <ul>
          {(['ios', 'android', 'outlook', 'intranet'] as const).map((key) => (
            <li key={key}>{t(`duties.feeds.${key}`)}</li>
          ))}
        </ul>
      </SectionCard>
    </div>
  )
}

interface CreateProps {
  open: boolean
  onClose: () => void
  onCreated: (path: string) => void
}

function CreateFeed({ open, onClose, onCreated }: CreateProps) {
  const t = useT()
  const units = useQuery({ ...ask(api.duties.units), enabled: open })
  const create = useAct(api.duties.createFeed)
  const owing = (units.data?.items ?? []).filter(({ owesDuties }) => owesDuties)
  if (open && !units.data) return null
  return (
    <FormDrawer<{ unitId: string }>
      open={open}
      title={t('duties.feeds.create')}
      onClose={onClose}
      initial={owing[0] ? { unitId: owing[0].id } : {}}
      onSubmit={async ({ unitId }) => onCreated((await create.send({ unitId })).path)}
    >
      <ChoiceField
        name="unitId"
        label={t('duties.feeds.unit')}
        required
        options={owing.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormDrawer>
  )
}

/** The address, shown this once. */
function NewAddress({ path, onClose }: { path: string | null; onClose: () => void }) {
  const t = useT()
  const address = path ? new URL(path, window.location.origin).href : ''
  const copy = async () => {
    await copyText(address)
    toast({ text: t('duties.feeds.copied') })
  }
  return (
    <SidePanel open={path !== null} title={t('duties.feeds.created')} onClose={onClose}>
      <div className={styles['made']}>
        <Note tone="warn">{t('duties.feeds.once')}</Note>
        <input
          readOnly
          value={address}
          aria-label={t('duties.feeds.created')}
          onFocus={(event) => event.target.select()}
        />
        <Button look="main" onPress={copy}>
          {t('duties.feeds.copy')}
        </Button>
      </div>
    </SidePanel>
  )
}

function RevokeFeed({ feed, onClose }: { feed: Feed | null; onClose: () => void }) {
  const t = useT()
  const revoke = useAct(api.duties.revokeFeed, { done: t('duties.feeds.wasRevoked') })
  return (
    <ConfirmWithReason
      open={feed !== null}
      title={t('duties.feeds.revoke')}
      confirmLabel={t('duties.feeds.revoke')}
      grave
      onConfirm={async () => feed && revoke.send({ id: feed.id })}
      onClose={onClose}
    >
      {t('duties.feeds.revokeLead')}
    </ConfirmWithReason>
  )
}

function useFeedColumns(): readonly Column<Feed>[] {
  const t = useT()
  const dates = useDates()
  return [
    { key: 'unit', title: t('duties.feeds.unit'), primary: true, render: ({ unitName }) => unitName },
    { key: 'at', title: t('duties.feeds.createdAt'), render: ({ createdAt }) => dates.moment(createdAt) },
    {
      key: 'state',
      title: t('duties.feeds.state'),
      corner: true,
      render: ({ revokedAt }) =>
        revokedAt ? (
          <StatusTag tone="muted">{t('duties.feeds.revoked')}</StatusTag>
        ) : (
          <StatusTag tone="good">{t('duties.feeds.valid')}</StatusTag>
        ),
    },
  ]
}
