import type { ReactNode } from 'react'
import { useT } from '../../locales/language.ts'
import { Icon } from '../icon.tsx'
import styles from './notes.module.css'

interface Props {
  /** What to do about it; “no records” when left out. */
  children?: ReactNode
}

/** What stands where nothing is: a calm sentence, and the next step if there is one. */
export function Empty({ children }: Props) {
  const t = useT()
  return (
    <div className={styles['empty']}>
      <Icon name="inbox" size={2.2} />
      <div>{children ?? t('ui.empty')}</div>
    </div>
  )
}
