import type { Sheet, Verdict } from '@tongxin/domain/assessment/sheet'
import { useT } from '../../locales/language.ts'
import { NumberWithRecords } from '../../ui/number-with-records.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'
import { FactList } from '../ledger/fact-list.tsx'
import styles from './conditions.module.css'

type Words = 'zh' | 'en'

interface Props {
  sheet: Sheet
  words: Words
}

/** Everything besides the points that decides the grade: requirements, vetoes, exemption, consequences. Each says why. */
export function Conditions({ sheet, words }: Props) {
  const t = useT()
  const { gates, vetoes, consequences, exempt } = sheet
  const follows = consequences.filter(({ holds }) => holds)
  return (
    <div className={styles['groups']}>
      <Group
        title={t('assessment.gates')}
        verdicts={gates}
        words={words}
        sign={(holds) => (holds ? ['good', t('assessment.holds')] : ['grave', t('assessment.fails')])}
      />
      <Group
        title={t('assessment.vetoes')}
        verdicts={vetoes}
        words={words}
        sign={(holds) => (holds ? ['grave', t('assessment.applies')] : ['good', t('assessment.appliesNot')])}
      />
      <Group
        title={t('assessment.exempt')}
        verdicts={exempt ? [exempt] : []}
        words={words}
        sign={() => ['muted', t('assessment.applies')]}
      />
      <Group
        title={t('assessment.consequences')}
        verdicts={follows}
        words={words}
        sign={() => ['warn', t('assessment.applies')]}
      />
    </div>
  )
}

interface GroupProps {
  title: string
  verdicts: readonly Verdict[]
  words: Words
  sign: (holds: boolean) => [tone: Tone, word: string]
}

function Group({ title, verdicts, words, sign }: GroupProps) {
  if (verdicts.length === 0) return null
  return (
    <div>
      <SectionCard title={title}>
        <ul role="list" className={styles['verdicts']}>
          {verdicts.map((verdict) => (
            <li key={verdict.title}>
              <Sign sign={sign(verdict.holds)} />
              <div>
                <p>{verdict.title}</p>
                <p className={styles['words']}>
                  {verdict.words[words]} <Evidence verdict={verdict} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      </SectionCard>
    </div>
  )
}

function Sign({ sign: [tone, word] }: { sign: [tone: Tone, word: string] }) {
  return <StatusTag tone={tone}>{word}</StatusTag>
}

function Evidence({ verdict }: { verdict: Verdict }) {
  const t = useT()
  if (verdict.evidence.length === 0) return null
  return (
    <span>
      {t('ui.records')}{' '}
      <NumberWithRecords label={verdict.title} value={verdict.evidence.length}>
        <FactList ids={verdict.evidence} />
      </NumberWithRecords>
    </span>
  )
}
