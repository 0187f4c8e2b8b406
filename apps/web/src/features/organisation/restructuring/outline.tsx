import { Select } from 'antd'
import { useId } from 'react'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { DayPicker } from '../../../ui/form/date-fields.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import type { Planning } from './plan.ts'
import styles from './restructuring.module.css'

/** When, and on whose decision. */
export function Outline({ plan }: { plan: Planning }) {
  const t = useT()
  const [dayId, basisId] = [useId(), useId()]
  return (
    <SectionCard title={t('organisation.restructuring.decision')}>
      <div className={styles['fields']}>
        <div className={styles['field']}>
          <label htmlFor={dayId}>{t('organisation.day')}</label>
          <DayPicker
            id={dayId}
            clears={false}
            value={plan.values.on}
            onChange={(on) => plan.set({ on: on ?? plan.values.on })}
          />
        </div>
        <div className={styles['field']}>
          <label htmlFor={basisId}>{t('organisation.basis')}</label>
          <input
            id={basisId}
            className={styles['text'] ?? ''}
            maxLength={200}
            value={plan.values.basis}
            placeholder={t('organisation.restructuring.basisExample')}
            onChange={(event) => plan.set({ basis: event.target.value })}
          />
        </div>
      </div>
    </SectionCard>
  )
}

interface OldProps {
  plan: Planning
  /** Units of the same kind, which may take part. */
  units: readonly { id: string; name: string; people: number }[]
}

/** The units that end on the day: the one at hand, and others of its kind for a merge. */
export function OldUnits({ plan, units }: OldProps) {
  const t = useT()
  const id = useId()
  const options = units.map((unit) => ({ value: unit.id, label: unit.name }))
  return (
    <SectionCard title={t('organisation.restructuring.from')}>
      <div className={styles['field']}>
        <label htmlFor={id}>{t('organisation.restructuring.fromHint')}</label>
        <Select
          id={id}
          mode="multiple"
          value={plan.values.fromIds}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(fromIds: string[]) => fromIds.length > 0 && plan.set({ fromIds })}
        />
      </div>
    </SectionCard>
  )
}

/** The units that begin on the day, by name. */
export function NewUnits({ plan }: { plan: Planning }) {
  const t = useT()
  const { into } = plan.values
  return (
    <SectionCard title={t('organisation.restructuring.into')}>
      <ol role="list" className={styles['names']}>
        {into.map((name, at) => (
          <li key={at}>
            <input
              className={styles['text'] ?? ''}
              aria-label={t('organisation.restructuring.nameOf', { number: at + 1 })}
              placeholder={t('organisation.restructuring.nameOf', { number: at + 1 })}
              maxLength={60}
              value={name}
              onChange={(event) => plan.set({ into: into.with(at, event.target.value) })}
            />
            <Button
              look="quiet"
              label={t('organisation.restructuring.dropOf', { number: at + 1 })}
              allowed={into.length > 1 || 'one_unit_at_least'}
              onPress={() => plan.set({ into: into.toSpliced(at, 1), goes: {} })}
            >
              {t('organisation.restructuring.drop')}
            </Button>
          </li>
        ))}
      </ol>
      <Button icon="plus" onPress={() => plan.set({ into: [...into, ''] })}>
        {t('organisation.restructuring.more')}
      </Button>
    </SectionCard>
  )
}
