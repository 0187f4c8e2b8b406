import { useT } from '../../locales/language.ts'
import { Icon } from '../icon.tsx'
import type { LineFault } from './text-editor.tsx'
import styles from './text-editor.module.css'

interface Props {
  faults: readonly LineFault[]
  checking: boolean
  onGo: (line: number) => void
}

/** Every fault in a sentence; a press goes to its line. Says so when there is none. */
export function FaultList({ faults, checking, onGo }: Props) {
  const t = useT()
  const state = checking ? 'checking' : faults.length > 0 ? 'faulty' : 'clean'
  return (
    <section className={styles['faults']} aria-label={t('editor.faults')} data-state={state}>
      <p role="status" className={styles['verdict']}>
        <Icon name={state === 'clean' ? 'check' : state === 'faulty' ? 'alert' : 'clock'} />
        {state === 'faulty' ? t('editor.faultCount', { count: faults.length }) : t(`editor.${state}Text`)}
      </p>
      {faults.length > 0 ? (
        <ol role="list">
          {faults.map((fault) => (
            <li key={`${fault.line}:${fault.message}`}>
              <button type="button" onClick={() => onGo(fault.line)}>
                {t('editor.line', { line: fault.line })}
              </button>
              <span>
                {fault.message}
                {fault.remedy ? <small>{fault.remedy}</small> : null}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}
