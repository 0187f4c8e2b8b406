import { useSession } from '../../../app/session.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { PersonName } from '../../../ui/person-name.tsx'
import { PrintButton } from '../../../ui/print-button.tsx'
import styles from './password-slips.module.css'

/** A name and a first password, to be handed over on paper. */
export interface Slip {
  name: string
  password: string
}

interface Props {
  slips: readonly Slip[]
  onDone: () => void
}

/** First passwords on slips to print, cut and hand over. They are shown this once. */
export function PasswordSlips({ slips, onDone }: Props) {
  const t = useT()
  const dates = useDates()
  const { committee, today } = useSession()
  const actions = (
    <>
      <PrintButton />
      <Button look="main" onPress={onDone}>
        {t('access.slips.done')}
      </Button>
    </>
  )
  return (
    <>
      <div data-screen-only>
        <PageHeader title={t('access.slips.title')} actions={actions} below />
        <Note tone="warn">{t('access.slips.once')}</Note>
      </div>
      <ul role="list" className={styles['slips']}>
        {slips.map(({ name, password }) => (
          <li key={name + password}>
            <h2>{t('access.slips.heading', { committee: committee.shortName })}</h2>
            <dl>
              <dt>{t('access.name')}</dt>
              <dd>
                <PersonName name={name} />
              </dd>
              <dt>{t('access.slips.password')}</dt>
              <dd className={styles['password']}>{password}</dd>
              <dt>{t('access.slips.address')}</dt>
              <dd>{window.location.origin}</dd>
            </dl>
            <p>{t('access.slips.advice')}</p>
            <p className={styles['date']}>{dates.day(today)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
