import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT, useWordOf } from '../../../locales/language.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { DownloadButton } from '../../../ui/print-button.tsx'
import { BatchState } from './batch-state.tsx'
import { ImportRows } from './import-rows.tsx'
import type { Batch } from './imports-page.tsx'
import styles from './import-page.module.css'

const running = new Set<Batch['state']>(['reading', 'committing'])

/** One import: its progress, its rows with their faults, and what can be done with it. */
export function ImportPage() {
  const t = useT()
  const { importId = '' } = useParams({ strict: false }) as { importId?: string }
  const batch = useQuery({
    ...ask(api.people.importBatch, { id: importId }),
    refetchInterval: ({ state }) => (state.data && !running.has(state.data.state) ? false : 800),
  })
  if (batch.error) return <ErrorNote error={batch.error} onRetry={batch.refetch} />
  if (!batch.data) return <Loading lines={8} />
  return (
    <div className={styles['page']}>
      <PageHeader below title={batch.data.fileName} status={<BatchState batch={batch.data} />}>
        {t(`people.sheets.${batch.data.sheet}`)}
      </PageHeader>
      <Progress batch={batch.data} />
      {running.has(batch.data.state) ? null : <ImportRows batch={batch.data} />}
      <Acts batch={batch.data} />
    </div>
  )
}

function Progress({ batch }: { batch: Batch }) {
  const t = useT()
  const wordOf = useWordOf()
  const cause = batch.failure?.split(':')[0]
  return (
    <>
      {batch.failure && cause ? <Note tone="warn">{wordOf('people', `failures.${cause}`, batch.failure)}</Note> : null}
      {running.has(batch.state) ? (
        <p role="status">
          <progress max={Math.max(1, batch.rowsTotal)} value={batch.rowsDone} aria-label={t('people.rows')} />{' '}
          {t('people.progress', { done: batch.rowsDone, total: batch.rowsTotal })}
        </p>
      ) : (
        <p className={styles['counts']}>
          <span>{t('people.toCreate', { count: batch.rowsToCreate })}</span>
          <span>{t('people.toUpdate', { count: batch.rowsToUpdate })}</span>
          <span>{t('people.unchanged', { count: unchangedIn(batch) })}</span>
          <span data-faulty={batch.rowsFaulty > 0}>{t('people.faulty', { count: batch.rowsFaulty })}</span>
        </p>
      )}
    </>
  )
}

function unchangedIn({ rowsTotal, rowsToCreate, rowsToUpdate, rowsFaulty }: Batch): number {
  return rowsTotal - rowsToCreate - rowsToUpdate - rowsFaulty
}

function Acts({ batch }: { batch: Batch }) {
  const t = useT()
  const [undoing, setUndoing] = useState(false)
  const commit = useAct(api.people.commit, { done: t('people.committed') })
  const undo = useAct(api.people.undo, { done: t('people.undone'), touches: ['organisation', 'assessment', 'cockpit'] })
  const id = batch.id
  return (
    <ActionBar>
      <Button
        look="main"
        allowed={batch.can.commit}
        busy={commit.busy}
        onPress={() => commit.run({ id, skipFaulty: batch.rowsFaulty > 0 })}
      >
        {t(batch.rowsFaulty > 0 ? 'people.commitGood' : 'people.commit')}
      </Button>
      {batch.rowsFaulty > 0 ? (
        <DownloadButton load={() => api.people.markedFile({ id })}>{t('people.marked')}</DownloadButton>
      ) : null}
      <Button look="grave" allowed={batch.can.undo} onPress={() => setUndoing(true)}>
        {t('people.undo')}
      </Button>
      <ConfirmWithReason
        open={undoing}
        title={t('people.undo')}
        confirmLabel={t('people.undo')}
        grave
        onConfirm={() => undo.send({ id })}
        onClose={() => setUndoing(false)}
      >
        {t('people.undoAsk')}
      </ConfirmWithReason>
    </ActionBar>
  )
}
