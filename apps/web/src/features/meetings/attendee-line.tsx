import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import styles from './attendee-line.module.css'
import { usePack } from '../organisation/use-pack.ts'
import { marks, type Attendee, type Mark, type Meeting } from './meeting.ts'

interface Props {
  meeting: Meeting
  line: Attendee
  /** Set when marks are taken from the paper list afterwards. */
  paperReason: string
}

/** One person on the list: name, why due, and the state; a correction after adoption stays visible. */
export function AttendeeLine({ meeting, line, paperReason }: Props) {
  const t = useT()
  const { postKind } = usePack()
  const [correcting, setCorrecting] = useState(false)
  return (
    <li className={styles['line']}>
      <span className={styles['who']}>
        <PersonName name={line.name} />
        <small>
          {[
            line.unitName,
            line.position && postKind(line.position),
            line.dueAs === 'observer' && !line.standsInFor ? t('meetings.observer') : null,
            line.standsInFor ? t('records.standsIn', { name: line.standsInFor }) : null,
            line.probationary ? t('records.probationary') : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      {meeting.can.mark === true ? (
        <MarkButtons meeting={meeting} line={line} paperReason={paperReason} />
      ) : (
        <span className={styles['state']}>
          {line.state ? t(`meetings.marks.${line.state}`) : t('meetings.unmarked')}
        </span>
      )}
      {meeting.can.correct === true ? (
        <Button look="quiet" label={`${t('meetings.correct')} ${line.name}`} onPress={() => setCorrecting(true)}>
          {t('meetings.correct')}
        </Button>
      ) : null}
      {line.corrections.map((correction) => (
        <small key={correction.at} className={styles['correction']}>
          {t('meetings.corrections', {
            from: correction.from ? t(`meetings.marks.${correction.from}`) : '',
            to: t(`meetings.marks.${correction.to}`),
            reason: correction.reason,
          })}
        </small>
      ))}
      {correcting ? <Correction meeting={meeting} line={line} onClose={() => setCorrecting(false)} /> : null}
    </li>
  )
}

function MarkButtons({ meeting, line, paperReason }: Props) {
  const t = useT()
  const mark = useAct(api.meetings.mark)
  const send = (state: Mark) =>
    mark.run({
      id: meeting.id,
      personId: line.personId,
      state,
      ...(paperReason && { source: 'paper' as const, lateEntryReason: paperReason }),
    })
  return (
    <span className={styles['marks']} role="group" aria-label={line.name}>
      {marks.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={line.state === state}
          aria-busy={mark.busy}
          onClick={() => void send(state)}
        >
          {t(`meetings.marks.${state}`)}
        </button>
      ))}
    </span>
  )
}

function Correction({ meeting, line, onClose }: { meeting: Meeting; line: Attendee; onClose: () => void }) {
  const t = useT()
  const correct = useAct(api.meetings.correct, { touches: ['ledger', 'assessment', 'cockpit'] })
  return (
    <FormDrawer<{ state: Mark; reason: string }>
      open
      title={`${t('meetings.correct')}：${line.name}`}
      onClose={onClose}
      done={t('meetings.correctedNow')}
      onSubmit={(values) => correct.send({ id: meeting.id, personId: line.personId, ...values })}
    >
      <ChoiceField
        name="state"
        label={t('meetings.state')}
        required
        options={marks
          .filter((state) => state !== line.state)
          .map((value) => ({ value, label: t(`meetings.marks.${value}`) }))}
      />
      <TextField name="reason" label={t('meetings.correctReason')} required max={200} />
    </FormDrawer>
  )
}
