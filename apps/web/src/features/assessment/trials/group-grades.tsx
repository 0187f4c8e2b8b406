import { useT } from '../../../locales/language.ts'
import { Figure } from '../../../ui/chart/figure.tsx'
import { StackedBars } from '../../../ui/chart/stacked-bars.tsx'
import { ScrollFrame } from '../../../ui/scroll-frame.tsx'
import styles from './trial-view.module.css'
import type { Group, Trial } from './trial.ts'

interface Props {
  title: string
  groups: readonly Group[]
  trial: Trial
}

/** How the grades fall in each group, beside what they were. */
export function GroupGrades({ title, groups, trial }: Props) {
  const t = useT()
  const grades = trial.grades.map(({ grade }) => grade)
  const parts = grades.map((grade, at) => ({
    name: grade ?? t('trials.noGrade'),
    shade: grade === null ? 5 : Math.min(at, 4),
  }))
  const compared = trial.against !== null
  const rows = groups.map((group) => ({
    key: group.id,
    name: group.name,
    counts: grades.map((grade) => countOf(group, grade)?.count ?? 0),
    before: compared ? grades.map((grade) => countOf(group, grade)?.before ?? 0) : null,
  }))
  return (
    <Figure
      title={title}
      chart={
        <StackedBars label={title} parts={parts} rows={rows} remark={compared ? t('trials.thinBefore') : undefined} />
      }
      table={<GroupTable title={title} groups={groups} grades={grades} compared={compared} />}
    />
  )
}

const countOf = (group: Group, grade: string | null) => group.grades.find((one) => one.grade === grade)

interface TableProps {
  title: string
  groups: readonly Group[]
  grades: readonly (string | null)[]
  compared: boolean
}

function GroupTable({ title, groups, grades, compared }: TableProps) {
  const t = useT()
  return (
    <ScrollFrame label={title}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('trials.group')}</th>
            <th scope="col">{t('trials.assessed')}</th>
            {compared ? <th scope="col">{t('trials.meanBefore')}</th> : null}
            <th scope="col">{t('trials.mean')}</th>
            {grades.map((grade) => (
              <th key={grade} scope="col">
                {grade ?? t('trials.noGrade')}
              </th>
            ))}
            {compared ? <th scope="col">{t('trials.gradeChanged')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">{group.name}</th>
              <td>{group.assessed}</td>
              {compared ? <td>{group.meanBefore ?? t('ui.noValue')}</td> : null}
              <td>{group.mean ?? t('ui.noValue')}</td>
              {grades.map((grade) => (
                <td key={grade}>
                  <Change counts={countOf(group, grade)} compared={compared} />
                </td>
              ))}
              {compared ? <td>{group.gradeChanged}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function Change({ counts, compared }: { counts: Group['grades'][number] | undefined; compared: boolean }) {
  const { count = 0, before = 0 } = counts ?? {}
  return <>{compared && before !== count ? `${before ?? 0} → ${count}` : count}</>
}
