import { useLanguage, useT } from '../../../locales/language.ts'
import { ScrollFrame } from '../../../ui/scroll-frame.tsx'
import styles from './scheme-table.module.css'
import type { SchemeRow } from './scheme.ts'

interface Props {
  rows: readonly SchemeRow[]
  /** Leads to an item's place in the text. */
  onGo?: ((itemId: string) => void) | undefined
}

/** The scheme as a table that a clerk reads: items in the order of the text, with points, bounds, conditions and basis. */
export function SchemeTable({ rows, onGo }: Props) {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  return (
    <ScrollFrame label={t('schemes.leaves.table')}>
      <table className={styles['table']}>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('schemes.number')}</th>
            <th scope="col">{t('schemes.item')}</th>
            <th scope="col">{t('schemes.points')}</th>
            <th scope="col">{t('schemes.condition')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-depth={Math.min(row.depth, 4)}>
              <td>{row.number}</td>
              <th scope="row">
                <Item row={row} onGo={onGo} />
                {row.basis ? <small className={styles['basis']}>{row.basis}</small> : null}
              </th>
              <td>
                {row.points[words]}
                <Bounds row={row} />
              </td>
              <td>{row.condition[words]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function Item({ row, onGo }: { row: SchemeRow; onGo: Props['onGo'] }) {
  const t = useT()
  if (!onGo) return <>{row.title}</>
  return (
    <button
      type="button"
      className={styles['item']}
      title={t('schemes.goToLine', { title: row.title })}
      onClick={() => onGo(row.id)}
    >
      {row.title}
    </button>
  )
}

function Bounds({ row: { cap, floor } }: { row: SchemeRow }) {
  const t = useT()
  return (
    <>
      {cap === null ? null : <span className={styles['bound']}>{t('schemes.cap', { points: cap })}</span>}
      {floor === null ? null : <span className={styles['bound']}>{t('schemes.floor', { points: floor })}</span>}
    </>
  )
}
