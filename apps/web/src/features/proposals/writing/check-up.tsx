import { checkUp, lengthOf, type CheckUpRemark } from '@tongxin/domain/proposals/check-up'
import { useDeferredValue } from 'react'
import { useT } from '../../../locales/language.ts'
import { SectionCard } from '../../../ui/section-card.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Rules, Text } from '../proposal.ts'
import styles from './writing.module.css'

/** 提案体检: runs in the browser while somebody types; the same text gives the same remarks everywhere. */
export function CheckUp({ text, rules }: { text: Text; rules: Rules }) {
  const t = useT()
  const calm = useDeferredValue(text)
  const remarks = checkUp(calm, toRules(rules))
  const count = lengthOf([calm.situation, calm.analysis, calm.suggestions].join('\n'))
  const { idealLength: ideal, longest } = rules.writing
  return (
    <SectionCard title={t('proposals.checkUp.title')}>
      <p className={styles['total']}>{t('proposals.writing.total', { count, ideal, longest })}</p>
      {remarks.length === 0 ? <StatusTag tone="good">{t('proposals.checkUp.clean')}</StatusTag> : null}
      <ul role="list" className={styles['remarks']}>
        {remarks.map((remark, at) => (
          <li key={`${remark.code}${at}`} data-stops={remark.stops}>
            <b>{t(`proposals.checkUp.parts.${remark.part}`)}</b> <Said remark={remark} rules={rules} />
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}

function Said({ remark: { code, found }, rules }: { remark: CheckUpRemark; rules: Rules }) {
  const t = useT()
  const ground = rules.refusalGrounds.find(({ key }) => key === found['ground'])?.name ?? ''
  // Each sentence takes what its remark has found.
  const say = t as (key: string, values: Record<string, string | number>) => string
  return <>{say(`proposals.checkUp.${code}`, { ...found, ground })}</>
}

function toRules({ writing, refusalGrounds }: Rules) {
  const named = ({ key, name, signs }: Rules['refusalGrounds'][number]) => ({
    key,
    name: { zh: name, en: name },
    signs,
  })
  return { writing: { ...writing, basis: [] }, refusalGrounds: refusalGrounds.map(named) }
}
