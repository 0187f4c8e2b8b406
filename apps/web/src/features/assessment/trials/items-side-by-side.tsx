import { useT } from '../../../locales/language.ts'
import { shortened } from '../points.ts'
import styles from './trial-view.module.css'
import { difference, type PersonLine } from './trial.ts'

/** One person's two results side by side: total, grade, and every item that differs. */
export function ItemsSideBySide({ person }: { person: PersonLine }) {
  const t = useT()
  const show = (value: string | null) => (value === null ? t('ui.noValue') : shortened(value))
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('trials.item')}</th>
          <th scope="col">{t('trials.before')}</th>
          <th scope="col">{t('trials.now')}</th>
          <th scope="col">{t('trials.difference')}</th>
        </tr>
      </thead>
      <tbody>
        <tr data-depth="0">
          <th scope="row">{t('assessment.total')}</th>
          <td>{show(person.totalBefore)}</td>
          <td>{show(person.total)}</td>
          <td>{difference(person.totalBefore, person.total) ?? '—'}</td>
        </tr>
        <tr data-depth="0">
          <th scope="row">{t('assessment.grade')}</th>
          <td>{person.gradeBefore ?? t('trials.noGrade')}</td>
          <td>{person.grade ?? t('trials.noGrade')}</td>
          <td>—</td>
        </tr>
        {person.items.map(({ id, title, before, after }) => (
          <tr key={id} data-depth="2">
            <th scope="row">{title}</th>
            <td>{show(before)}</td>
            <td>{show(after)}</td>
            <td>{difference(before, after) ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
