import { Icon } from './icon.tsx'
import styles from './steps.module.css'

export interface Step {
  key: string
  title: string
  /** When it was reached, in words. */
  note?: string | null
}

interface Props {
  label: string
  steps: readonly Step[]
  /** The step that is being worked on. */
  at: string
}

/** The way of a case from its first to its last state, and where it stands. */
export function Steps({ label, steps, at }: Props) {
  const now = steps.findIndex(({ key }) => key === at)
  return (
    <div className={styles['frame']}>
      <ol role="list" className={styles['steps']} aria-label={label}>
        {steps.map(({ key, title, note }, index) => {
          const place = index < now ? 'done' : index === now ? 'now' : 'ahead'
          return (
            <li key={key} data-place={place} aria-current={place === 'now' ? 'step' : undefined}>
              <span className={styles['mark']}>
                {place === 'done' ? <Icon name="check" size={1} /> : <span>{index + 1}</span>}
              </span>
              <span className={styles['title']}>{title}</span>
              {note ? <small>{note}</small> : null}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
