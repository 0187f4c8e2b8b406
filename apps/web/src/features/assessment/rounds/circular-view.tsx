import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Empty } from '../../../ui/notices/empty.tsx'
import { DownloadButton } from '../../../ui/print-button.tsx'
import styles from './round-page.module.css'
import type { Round } from './round.ts'

/** The circular as it goes out, and its files. */
export function CircularView({ round }: { round: Round }) {
  const t = useT()
  const dates = useDates()
  const { circular, id } = round
  if (!circular) return <Empty>{t('rounds.noCircular')}</Empty>
  return (
    <>
      <article className={styles['letter']} aria-label={circular.title} lang="zh-CN">
        <p className={styles['head']}>{circular.issuer}</p>
        <p className={styles['number']}>{circular.documentNumber}</p>
        <h3>{circular.title}</h3>
        <p>{circular.recipients.join('、')}：</p>
        {circular.paragraphs.map(({ level, text }) =>
          level === 'heading' ? (
            <h4 key={text}>{text}</h4>
          ) : (
            <p key={text} className={styles[level]}>
              {text}
            </p>
          ),
        )}
        <p className={styles['sign']}>
          {circular.issuer}
          <br />
          {dates.day(circular.signedOn)}
        </p>
        {circular.copies.length > 0 ? <p className={styles['copies']}>抄送：{circular.copies.join('、')}</p> : null}
      </article>
      <div className={styles['downloads']} data-screen-only>
        <DownloadButton load={() => api.rounds.circularDocx({ id })}>{t('rounds.circularDocx')}</DownloadButton>
        <DownloadButton icon="print" load={() => api.rounds.circularPdf({ id })}>
          {t('rounds.circularPdf')}
        </DownloadButton>
      </div>
    </>
  )
}
