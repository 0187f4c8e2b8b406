import type { ReactNode } from 'react'
import { useT } from '../locales/language.ts'
import styles from './action-bar.module.css'

interface Props {
  /** `Button`s, with `allowed={can.…}` and `tellsReason`. */
  children: ReactNode
}

/** The bar of acts that stays in view at the foot of a page. */
export function ActionBar({ children }: Props) {
  const t = useT()
  return (
    <div className={styles['bar']} role="group" aria-label={t('ui.acts')} data-screen-only>
      {children}
    </div>
  )
}
