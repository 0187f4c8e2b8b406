import { clauseName } from '@tongxin/domain/library/parse-rule'
import type { Rule } from './rule.ts'
import styles from './library.module.css'

/** The clauses as a regulation reads, each with an address of its own. */
export function RuleClauses({ rule }: { rule: Rule }) {
  const { preamble, clauses } = rule
  return (
    <div className={styles['text']} lang="zh-CN">
      {preamble === '' ? null : <p className={styles['preamble']}>{preamble}</p>}
      {clauses.map(({ number, chapter, wording }, at) => (
        <div key={number}>
          {chapter !== null && chapter !== clauses[at - 1]?.chapter ? <h3>{chapter}</h3> : null}
          <p id={`clause-${number}`} tabIndex={-1}>
            <b>{clauseName(number)}</b>
            {wording}
          </p>
        </div>
      ))}
    </div>
  )
}
