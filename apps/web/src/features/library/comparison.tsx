import { useQuery } from '@tanstack/react-query'
import { clauseName } from '@tongxin/domain/library/parse-rule'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'
import type { Rule } from './rule.ts'
import styles from './library.module.css'

interface Props {
  rule: Rule
  against: number
  onClose: () => void
}

type Row = Awaited<ReturnType<typeof api.library.comparison>>['rows'][number]

const tones: Record<Row['change'], Tone> = {
  same: 'muted',
  moved: 'calm',
  changed: 'warn',
  added: 'good',
  removed: 'grave',
}

/** Two versions side by side, clause by clause; the older one stands before. */
export function Comparison({ rule, against, onClose }: Props) {
  const t = useT()
  const [before, after] = [against, rule.shown.number].toSorted((a, b) => a - b) as [number, number]
  const rows = useQuery(ask(api.library.comparison, { id: rule.id, before, after })).data?.rows
  const [onlyChanges, setOnlyChanges] = useState(true)
  if (!rows) return <Loading lines={8} />
  const shown = onlyChanges ? rows.filter(({ change }) => change !== 'same') : rows
  return (
    <SectionCard
      title={`${t('library.numberOf', { number: before })} → ${t('library.numberOf', { number: after })}`}
      aside={
        <span className={styles['acts']}>
          <label className={styles['check']}>
            <input type="checkbox" checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)} />
            {t('library.onlyChanges')}
          </label>
          <Button look="quiet" onPress={onClose}>
            {t('ui.close')}
          </Button>
        </span>
      }
    >
      <div className={styles['rows']} role="table" aria-label={t('library.compare')}>
        {shown.map((row) => (
          <ChangedClause key={`${row.before?.number ?? ''} ${row.after?.number ?? ''}`} row={row} />
        ))}
      </div>
    </SectionCard>
  )
}

function ChangedClause({ row }: { row: Row }) {
  const t = useT()
  return (
    <div role="row" className={styles['row']}>
      <div role="cell">
        <StatusTag tone={tones[row.change]}>{t(`library.changes.${row.change}`)}</StatusTag>
      </div>
      {(['before', 'after'] as const).map((side) => (
        <div key={side} role="cell" lang="zh-CN">
          <span className={styles['note']}>{t(`library.${side}`)}</span>
          {row[side] ? (
            <p>
              <b>{clauseName(row[side].number)}</b> {row[side].wording}
            </p>
          ) : (
            <p>—</p>
          )}
        </div>
      ))}
    </div>
  )
}
