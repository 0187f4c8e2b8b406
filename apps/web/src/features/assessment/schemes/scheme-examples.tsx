import { useT } from '../../../locales/language.ts'
import { Empty } from '../../../ui/notices/empty.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import styles from './scheme-parts.module.css'
import type { Check } from './scheme.ts'

interface Props {
  examples: Check['examples']
  /** Leads to an example's place in the text. */
  onGo: ((line: number) => void) | null
}

/** The worked examples of the text, each with whether it comes out. */
export function SchemeExamples({ examples, onGo }: Props) {
  const t = useT()
  if (examples.length === 0) return <Empty>{t('schemes.noExamples')}</Empty>
  return (
    <>
      <p className={styles['lead']}>{t('schemes.examplesLead')}</p>
      <ol role="list" className={styles['examples']} aria-label={t('schemes.leaves.examples')}>
        {examples.map(({ title, line, passed }) => (
          <li key={`${line}:${title}`}>
            <StatusTag tone={passed ? 'good' : 'grave'}>{t(passed ? 'schemes.passed' : 'schemes.failed')}</StatusTag>
            <span>{title}</span>
            {onGo ? (
              <button type="button" onClick={() => onGo(line)}>
                {t('editor.line', { line })}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  )
}
