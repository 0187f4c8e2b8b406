import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { shortened } from '../points.ts'
import styles from './sheets.module.css'
import type { Revision, RoundSheet } from './round-sheet.ts'

interface Props {
  sheet: RoundSheet
  onShow: (number: number) => void
}

/** Every state of the sheet that was shown to somebody, the newest first, with what changed and why. */
export function Revisions({ sheet, onShow }: Props) {
  const t = useT()
  const dates = useDates()
  if (sheet.revisions.length === 0) return null
  const entries = sheet.revisions
    .toSorted((a, b) => b.number - a.number)
    .map((revision) => ({
      key: String(revision.number),
      at: dates.moment(revision.at),
      title: `${t('sheets.revision', { number: revision.number })} · ${t(`sheets.causes.${revision.cause}`)}`,
      by: revision.by,
      note: <Changes revision={revision} shown={revision.number === sheet.revision} onShow={onShow} />,
    }))
  return (
    <SectionCard title={t('sheets.revisions')}>
      <Timeline label={t('sheets.revisions')} entries={entries} />
    </SectionCard>
  )
}

interface ChangesProps {
  revision: Revision
  shown: boolean
  onShow: (number: number) => void
}

function Changes({ revision, shown, onShow }: ChangesProps) {
  const t = useT()
  const show = (value: string | null) => (value === null ? t('ui.noValue') : shortened(value))
  const { total, grade, reason, meeting, changes, number } = revision
  return (
    <>
      <p>
        {t('assessment.total')} {show(total)} · {grade ?? t('rounds.noGrade')}
        {meeting ? ` · ${meeting.title}` : ''}
      </p>
      {reason ? <p>{reason}</p> : null}
      {changes.length > 0 ? (
        <ul className={styles['changes']}>
          {changes.map(({ id, title, before, after }) => (
            <li key={id}>{t('sheets.changeOf', { title, before: show(before), after: show(after) })}</li>
          ))}
        </ul>
      ) : null}
      {shown ? null : (
        <Button look="quiet" label={`${t('sheets.showRevision')} ${number}`} onPress={() => onShow(number)}>
          {t('sheets.showRevision')}
        </Button>
      )}
    </>
  )
}
