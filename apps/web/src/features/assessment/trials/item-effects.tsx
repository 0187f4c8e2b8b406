import { useT } from '../../../locales/language.ts'
import { ScrollFrame } from '../../../ui/scroll-frame.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { shortened } from '../points.ts'
import styles from './trial-view.module.css'
import { difference, type Trial } from './trial.ts'

interface Props {
  items: Trial['items']
  compared: boolean
}

/** Item by item over everybody: what it comes to, and for how many it changes. */
export function ItemEffects({ items, compared }: Props) {
  const t = useT()
  return (
    <SectionCard title={t('trials.items')}>
      <p className={styles['lead']}>{t('trials.itemsLead')}</p>
      <ScrollFrame label={t('trials.items')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('trials.item')}</th>
              <th scope="col">{t('trials.having')}</th>
              {compared ? <th scope="col">{t('trials.sumBefore')}</th> : null}
              <th scope="col">{t('trials.sum')}</th>
              {compared ? <th scope="col">{t('trials.difference')}</th> : null}
              {compared ? <th scope="col">{t('trials.changed')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id} data-depth={Math.min(item.depth, 3)} data-changed={item.changed > 0}>
                <th scope="row">{item.title}</th>
                <td>{item.having}</td>
                {compared ? <td>{item.sumBefore === null ? '—' : shortened(item.sumBefore)}</td> : null}
                <td>{shortened(item.sum)}</td>
                {compared ? <td>{difference(item.sumBefore, item.sum) ?? '—'}</td> : null}
                {compared ? <td>{item.changed}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </SectionCard>
  )
}
