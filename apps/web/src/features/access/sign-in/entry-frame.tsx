import { useEffect, type ReactNode } from 'react'
import { switchLanguage, useLanguage, useT } from '../../../locales/language.ts'
import { BrandMark } from '../../../ui/brand.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { setElder, useElder } from '../../../ui/theme/display-settings.ts'
import { EntryArt } from './entry-art.tsx'
import styles from './entry-frame.module.css'

interface Props {
  title: string
  lead?: string
  wide?: boolean
  children: ReactNode
}

/** The frame of the light pages: the product's name on one side, the one task on the other. */
export function EntryFrame({ title, lead, wide, children }: Props) {
  const t = useT()
  useEffect(() => {
    document.title = `${title} · 同心`
  }, [title])
  return (
    <div className={styles['frame']} data-wide={wide}>
      <header className={styles['side']} data-screen-only>
        <EntryArt />
        <div className={styles['name']}>
          <BrandMark size={56} />
          <p className={styles['brand']}>同心</p>
          <p className={styles['motto']}>{t('entry.motto')}</p>
          <p className={styles['purpose']}>{t('entry.purpose')}</p>
        </div>
      </header>
      <main className={styles['main']}>
        <div className={styles['task']}>
          <h1>{title}</h1>
          {lead ? <p className={styles['lead']}>{lead}</p> : null}
          {children}
        </div>
        <EntryFoot />
      </main>
    </div>
  )
}

function EntryFoot() {
  const t = useT()
  const language = useLanguage()
  const elder = useElder()
  const other = language === 'zh-CN' ? 'en' : 'zh-CN'
  return (
    <div className={styles['foot']} data-screen-only>
      <a href="/relief">{t('entry.relief')}</a>
      <a href="/norm">{t('entry.norm')}</a>
      <button type="button" aria-pressed={elder > 0} onClick={() => setElder(elder > 0 ? 0 : 1)}>
        <Icon name="type" /> {elder > 0 ? t('entry.elderOff') : t('entry.elderOn')}
      </button>
      <button type="button" lang={other} onClick={() => void switchLanguage(other)}>
        <Icon name="globe" /> {other === 'en' ? 'English' : '简体中文'}
      </button>
    </div>
  )
}
