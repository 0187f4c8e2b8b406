import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { PersonName } from '../../../ui/person-name.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import lines from '../attendee-line.module.css'
import { marks as states, type Mark } from '../meeting.ts'
import type { Marks, ProposedPerson } from './record-draft.ts'
import styles from './record-page.module.css'

interface Props {
  people: readonly ProposedPerson[]
  marks: Marks
  rest: boolean
  onMarks: (marks: Marks) => void
  onRest: (rest: boolean) => void
}

/** Who was due: those who did not come are tapped, the others are said to have come with one tap, never by silence. */
export function RecordRoster({ people, marks, rest, onMarks, onRest }: Props) {
  const t = useT()
  const mark = (personId: string, state: Mark) => {
    const { [personId]: before, ...others } = marks
    onMarks(before?.state === state ? others : { ...others, [personId]: { state } })
  }
  const note = (personId: string, text: string) => {
    const before = marks[personId]
    if (before) onMarks({ ...marks, [personId]: { ...before, note: text } })
  }
  return (
    <SectionCard
      title={t('records.roster')}
      aside={
        <Button look={rest ? 'plain' : 'main'} icon="check" onPress={() => onRest(!rest)}>
          {rest
            ? t('records.restSaid', { count: people.length - Object.keys(marks).length })
            : t('records.restPresent')}
        </Button>
      }
    >
      <p className={styles['lead']}>{t('records.rosterLead')}</p>
      <ul role="list" className={styles['roster']} aria-label={t('records.roster')}>
        {people.map((person) => (
          <li key={person.personId} className={lines['line']}>
            <span className={lines['who']}>
              <PersonName name={person.name} />
              <small>
                {[person.postName, person.probationary ? t('records.probationary') : null].filter(Boolean).join(' · ')}
              </small>
            </span>
            <MarkChoice
              person={person}
              state={marks[person.personId]?.state ?? (rest ? 'present' : null)}
              onMark={(state) => mark(person.personId, state)}
            />
            {marks[person.personId]?.state === 'on_leave' ? (
              <input
                className={styles['note']}
                aria-label={t('records.reasonOf', { name: person.name })}
                placeholder={t('records.reasonOf', { name: person.name })}
                maxLength={200}
                value={marks[person.personId]?.note ?? ''}
                onChange={(event) => note(person.personId, event.target.value)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <p className={styles['sum']} role="status">
        {t('records.summaryLine', countsOf(people, marks, rest))}
      </p>
    </SectionCard>
  )
}

interface ChoiceProps {
  person: ProposedPerson
  state: Mark | null
  onMark: (state: Mark) => void
}

function MarkChoice({ person, state, onMark }: ChoiceProps) {
  const t = useT()
  return (
    <span className={lines['marks']} role="group" aria-label={person.name}>
      {states.map((one) => (
        <button key={one} type="button" aria-pressed={state === one} onClick={() => onMark(one)}>
          {t(`meetings.marks.${one}`)}
        </button>
      ))}
    </span>
  )
}

function countsOf(people: readonly ProposedPerson[], marks: Marks, rest: boolean) {
  const given = people.map(({ personId }) => marks[personId]?.state ?? (rest ? 'present' : null))
  const count = (...wanted: Array<Mark | null>) => given.filter((state) => wanted.includes(state)).length
  return {
    due: people.length,
    present: count('present', 'late', 'left_early'),
    leave: count('on_leave', 'official_trip'),
    absent: count('absent'),
    unmarked: count(null),
  }
}
