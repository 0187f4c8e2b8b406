import { Link } from '@tanstack/react-router'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { BorderedForm, Cell } from '../../../ui/bordered-form.tsx'
import { NumberWithRecords } from '../../../ui/number-with-records.tsx'
import { NodeDetail } from '../node-detail.tsx'
import { shortened } from '../points.ts'
import styles from './sheets.module.css'
import type { RoundSheet } from './round-sheet.ts'

interface Props {
  sheet: RoundSheet
  words: 'zh' | 'en'
}

/** Who, for which period, by which version; the total, the grade with its reason, and the meeting. */
export function SheetForm({ sheet, words }: Props) {
  const t = useT()
  const dates = useDates()
  const { scheme, subject, previous, adoptedGrade, sheet: tree } = sheet
  const meeting = sheet.revisions.find((one) => one.number === sheet.revision)?.meeting
  const graded = adoptedGrade ?? { grade: tree.grade, reason: tree.gradeReason }
  return (
    <BorderedForm title={`${scheme.title} · ${t('schemes.versionNumber', { number: scheme.number })}`}>
      <Cell label={t('sheets.subject')}>{subject.name}</Cell>
      <Cell label={t('rounds.period')}>{dates.span(sheet.from, sheet.until)}</Cell>
      <Cell label={t('assessment.total')}>
        <NumberWithRecords
          label={t('assessment.total')}
          value={tree.total === null ? null : shortened(tree.total)}
          formula={tree.root.formula[words]}
          basis={scheme.basis.join('；')}
          size="figure"
          more={<NodeDetail node={tree.root} words={words} />}
        />
        {previous ? (
          <small className={styles['meta']}>
            {previous.roundTitle}：{previous.total ?? t('ui.noValue')}
          </small>
        ) : null}
      </Cell>
      <Cell label={adoptedGrade ? t('sheets.adoptedGrade') : t('assessment.grade')}>
        <strong>{graded.grade ?? t('rounds.noGrade')}</strong>
        <small className={styles['meta']}>{graded.reason[words]}</small>
      </Cell>
      {meeting ? (
        <Cell label={t('sheets.meeting')} wide>
          <Link to={`/meetings/${meeting.id}` as string}>{meeting.title}</Link>
          <span>{dates.day(meeting.heldOn)}</span>
        </Cell>
      ) : null}
      {sheet.talk ? (
        <Cell label={t('sheets.talkedOver')} wide>
          <Link to={`/meetings/${sheet.talk.id}` as string}>{sheet.talk.title}</Link>
          <span>{dates.day(sheet.talk.heldOn)}</span>
        </Cell>
      ) : null}
    </BorderedForm>
  )
}
