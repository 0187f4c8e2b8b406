import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import type { Rule, Version } from './rule.ts'
import { RuleState } from './rule-state.tsx'
import styles from './library.module.css'

interface Props {
  rule: Rule
  onShow: (number: number) => void
  onCompare: (against: number) => void
}

/** Every version with its time; any can be opened, and compared with the one that is open. */
export function RuleVersions({ rule, onShow, onCompare }: Props) {
  const t = useT()
  return (
    <SectionCard title={t('library.versions')}>
      <ul role="list" className={styles['list']}>
        {rule.versions.map((version) => (
          <li key={version.number}>
            <div>
              <b>{t('library.numberOf', { number: version.number })}</b> <RuleState state={version.state} />
              <Period version={version} />
            </div>
            {version.number === rule.shown.number ? null : (
              <span className={styles['acts']}>
                <Button look="quiet" onPress={() => onShow(version.number)}>
                  {t('library.text')}
                </Button>
                <Button look="quiet" onPress={() => onCompare(version.number)}>
                  {t('library.compare')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}

function Period({ version }: { version: Version }) {
  const t = useT()
  const dates = useDates()
  if (!version.fromOn) return null
  const from = dates.day(version.fromOn)
  return (
    <p className={styles['note']}>
      {version.untilOn
        ? t('library.period', { from, until: dates.day(version.untilOn) })
        : t('library.since', { from })}
    </p>
  )
}
