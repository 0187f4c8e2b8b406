import { useDates } from '../../../locales/dates.ts'
import { switchLanguage, useLanguage, useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { setElder, useElder } from '../../../ui/theme/display-settings.ts'
import type { Desk } from './door-desk.ts'
import styles from './door.module.css'

interface Props {
  desk: Desk
  meetingId: string
  way: 'desk' | 'paper'
  onWay: (way: 'desk' | 'paper') => void
  onCode: () => void
}

/** Which meeting, whose hand, and the ways of signing people in. */
export function DoorHead({ desk, meetingId, way, onWay, onCode }: Props) {
  const t = useT()
  const dates = useDates()
  const { door, owner } = desk
  return (
    <header className={styles['head']}>
      <div className={styles['titles']}>
        <a href={`/meetings/${meetingId}`}>
          <Icon name="left" /> {t('door.back')}
        </a>
        <h1>{door?.meeting.title ?? t('door.title')}</h1>
        {door ? (
          <p>{[dates.moment(door.meeting.startsAt), door.meeting.place, owner?.name].filter(Boolean).join(' · ')}</p>
        ) : null}
      </div>
      <div className={styles['ways']} data-screen-only>
        {(['desk', 'paper'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={way === one} onClick={() => onWay(one)}>
            {t(one === 'desk' ? 'door.byDesk' : 'door.byPaper')}
          </button>
        ))}
        <Button look="main" allowed={door?.can.showCode ?? 'unknown'} onPress={onCode}>
          {t('door.byCode')}
        </Button>
      </div>
      <Display />
    </header>
  )
}

function Display() {
  const t = useT()
  const language = useLanguage()
  const elder = useElder()
  const other = language === 'zh-CN' ? 'en' : 'zh-CN'
  return (
    <div className={styles['display']} data-screen-only>
      <button type="button" aria-pressed={elder > 0} onClick={() => setElder(elder > 0 ? 0 : 1)}>
        <Icon name="type" /> {elder > 0 ? t('entry.elderOff') : t('entry.elderOn')}
      </button>
      <button type="button" lang={other} onClick={() => void switchLanguage(other)}>
        <Icon name="globe" /> {other === 'en' ? 'English' : '简体中文'}
      </button>
    </div>
  )
}
