import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Rule } from './rule.ts'
import styles from './library.module.css'

/** Requests to acknowledge that one made or received; nobody else's are here. */
export function RuleReadings({ rule }: { rule: Rule }) {
  const t = useT()
  const dates = useDates()
  const acknowledge = useAct(api.library.acknowledge, { done: t('library.acknowledged'), touches: ['tasks'] })
  if (rule.readings.length === 0) return null
  return (
    <SectionCard title={t('library.readings')}>
      <p className={styles['note']}>{t('library.readingsLead')}</p>
      <ul role="list" className={styles['list']}>
        {rule.readings.map(({ id, askedByName, approverName, basis, dueOn, minutes, own, told }) => (
          <li key={id}>
            <div>
              {t('library.askedBy', {
                name: askedByName,
                approver: approverName,
                basis,
                due: dates.day(dueOn),
                minutes,
              })}
              {told ? <p>{t('library.told', told)}</p> : null}
              {told && told.toRemind.length > 0 ? (
                <p className={styles['note']}>{t('library.toRemind', { names: told.toRemind.join(t('ui.comma')) })}</p>
              ) : null}
            </div>
            {own === 'asked' ? (
              <Button look="main" busy={acknowledge.busy} onPress={() => acknowledge.run({ id: rule.id })}>
                {t('library.acts.acknowledge')}
              </Button>
            ) : null}
            {own === 'acknowledged' ? <StatusTag tone="good">{t('library.ownDone')}</StatusTag> : null}
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}
