import { useNavigate } from '@tanstack/react-router'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { ConfirmWithReason } from '../../ui/confirm-with-reason.tsx'
import { toast } from '../../ui/notices/toast-store.ts'

export type Question = 'submit' | 'withdraw' | 'discard'

interface Props {
  id: string
  question: Question
  onClose: () => void
}

/** Asks before a proposal leaves the writer's hands or is given up. */
export function WriterQuestion({ id, question, onClose }: Props) {
  const t = useT()
  const go = useNavigate()
  const touches = ['tasks', 'ledger'] as const
  const submit = useAct(api.proposals.submit, { touches })
  const withdraw = useAct(api.proposals.withdraw, { done: t('proposals.acts.done'), touches })
  const discard = useAct(api.proposals.discard, { done: t('proposals.acts.done') })
  const run = {
    submit: async () => {
      const { number } = await submit.send({ id })
      toast({ text: t('proposals.acts.submitted', { number }) })
    },
    withdraw: (reason: string) => withdraw.send({ id, reason }),
    discard: async () => {
      await discard.send({ id })
      await go({ to: '/proposals' })
    },
  }
  return (
    <ConfirmWithReason
      open
      title={t(`proposals.acts.${question}`)}
      confirmLabel={t(`proposals.acts.${question}`)}
      grave={question !== 'submit'}
      {...(question === 'withdraw' && { reasonLabel: t('proposals.acts.withdrawReason') })}
      onConfirm={run[question]}
      onClose={onClose}
    >
      {t(`proposals.acts.${question}Ask`)}
    </ConfirmWithReason>
  )
}
