import type { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT, useWordOf } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Column } from '../../../ui/table/column.ts'

export type AuditEntry = Awaited<ReturnType<typeof api.access.listAudit>>['items'][number]

/** Who acted; whoever signs in acts although nobody is signed in yet. `null` is the system itself. */
export function actorOf({ actorName, type, subjectTitle }: AuditEntry): string | null {
  return actorName ?? (type === 'session.opened' ? subjectTitle : null)
}

/** The columns of the audit view; the act opens its particulars. */
export function useAuditColumns(onShow: (entry: AuditEntry) => void): readonly Column<AuditEntry>[] {
  const t = useT()
  const wordOf = useWordOf()
  const dates = useDates()
  return [
    {
      key: 'act',
      title: t('access.audit.act'),
      primary: true,
      render: (entry) => (
        <Button look="link" onPress={() => onShow(entry)}>
          {wordOf('events', entry.type)}
        </Button>
      ),
    },
    { key: 'at', title: t('access.audit.at'), short: true, render: ({ at }) => dates.moment(at) },
    {
      key: 'actor',
      title: t('access.audit.actor'),
      short: true,
      render: (entry) => actorOf(entry) ?? t('access.audit.system'),
    },
    { key: 'subject', title: t('access.audit.subject'), render: ({ subjectTitle }) => subjectTitle ?? '—' },
    { key: 'address', title: t('access.audit.address'), spare: true, render: ({ address }) => address ?? '—' },
    {
      key: 'outcome',
      title: t('access.audit.outcome'),
      corner: true,
      render: ({ outcome }) => (
        <StatusTag tone={outcome === 'done' ? 'good' : 'grave'}>{t(`access.audit.${outcome}`)}</StatusTag>
      ),
    },
  ]
}
