import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { StatusTag } from '../../../ui/status-tag.tsx'
import styles from '../proposal-page.module.css'
import type { Share } from '../proposal.ts'

/** A reply with its class, number, signature and promises. */
export function Reply({ reply }: { reply: NonNullable<Share['reply']> }) {
  const t = useT()
  const dates = useDates()
  const { class: key, className, documentNo, issuedOn, signedByName, body, promises } = reply
  return (
    <div className={styles['reply']}>
      <p className={styles['meta']}>
        {issuedOn ? `${documentNo ?? ''} · ${dates.day(issuedOn)}` : t('proposals.handling.replyDraft')} · {key}{' '}
        {className}
      </p>
      <p>{body}</p>
      {promises.map(({ id, wording, dueOn, owner, state }) => (
        <p key={id}>
          {t('proposals.handling.promises')}：{wording}（{owner}，{dates.day(dueOn)}）{' '}
          <StatusTag tone={state === 'kept' ? 'good' : state === 'open' ? 'calm' : 'grave'}>
            {t(`proposals.promiseLedger.states.${state}`)}
          </StatusTag>
        </p>
      ))}
      <p className={styles['meta']}>
        {signedByName ? t('proposals.handling.signedBy', { name: signedByName }) : t('proposals.handling.unsigned')} ·{' '}
        {reply.contactLeader} · {reply.contactClerk} · {reply.contactPhone}
      </p>
    </div>
  )
}
