import { useT } from '../../../locales/language.ts'
import type { Bin } from '../../../ui/chart/series.ts'
import { ScrollFrame } from '../../../ui/scroll-frame.tsx'
import styles from './trial-view.module.css'

/** The distribution as a table. */
export function BinTable({ bins, compared }: { bins: readonly Bin[]; compared: boolean }) {
  const t = useT()
  return (
    <ScrollFrame label={t('trials.distribution')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('trials.span')}</th>
            {compared ? <th scope="col">{t('trials.countBefore')}</th> : null}
            <th scope="col">{t('trials.count')}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ label, count, before }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {compared ? <td>{before ?? 0}</td> : null}
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
