import { useT } from '../../../locales/language.ts'
import styles from './sheets.module.css'

/** Where the talk face to face and the signatures are entered on the printed sheet. */
export function SignatureBlock() {
  const t = useT()
  return (
    <div className={styles['signatures']} data-print-only>
      <p>{t('sheets.talk')}</p>
      <p>{t('sheets.talkers')}</p>
      <p>{t('sheets.signature')}</p>
      <p>{t('sheets.seal')}</p>
    </div>
  )
}
