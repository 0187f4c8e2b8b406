import { useNavigate } from '@tanstack/react-router'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { monthAway } from './duty.ts'
import styles from './duties-page.module.css'

/** The month that is shown, and the way to the one before and after. It lives in the address. */
export function MonthStep({ month }: { month: string }) {
  const t = useT()
  const dates = useDates()
  const navigate = useNavigate()
  const go = (away: number) =>
    void navigate({ to: '.', search: { month: monthAway(month, away) } as never, replace: true, resetScroll: false })
  return (
    <div className={styles['months']} role="group" aria-label={t('duties.month')}>
      <button type="button" aria-label={t('duties.before')} onClick={() => go(-1)}>
        <Icon name="left" />
      </button>
      <b aria-live="polite">{dates.month(month)}</b>
      <button type="button" aria-label={t('duties.after')} onClick={() => go(1)}>
        <Icon name="right" />
      </button>
    </div>
  )
}
