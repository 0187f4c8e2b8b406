import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { HandOverForm } from './handling/hand-over-form.tsx'
import type { Proposal } from './proposal.ts'
import { ReviewForm, type Review } from './review-form.tsx'
import { WriterQuestion, type Question } from './writer-question.tsx'

/** What can be done with the proposal; what cannot says why. */
export function ProposalActs({ proposal }: { proposal: Proposal }) {
  const may = useMay()
  return (
    <ActionBar>
      {proposal.mine ? <WriterActs proposal={proposal} /> : null}
      {may('proposal.review') && !proposal.mine ? <ReviewerActs proposal={proposal} /> : null}
      <PrintButton />
    </ActionBar>
  )
}

function WriterActs({ proposal: { id, can, ...rest } }: { proposal: Proposal }) {
  const t = useT()
  const go = useNavigate()
  const [question, setQuestion] = useState<Question | null>(null)
  const recall = useAct(api.proposals.recall, { done: t('proposals.acts.done'), touches: ['tasks'] })
  const agree = useAct(api.proposals.agreeToConversion, { done: t('proposals.acts.agreed') })
  const { state } = rest
  return (
    <>
      <Button look="main" allowed={can.submit} onPress={() => setQuestion('submit')}>
        {t('proposals.acts.submit')}
      </Button>
      <Button allowed={can.write} onPress={() => go({ to: `/proposals/${id}/writing` as string })}>
        {t('proposals.acts.write')}
      </Button>
      <Button allowed={can.recall} busy={recall.busy} onPress={() => recall.run({ id })}>
        {t('proposals.acts.recall')}
      </Button>
      {state === 'submitted' || state === 'refused' ? (
        <Button allowed={can.agreeToConversion} busy={agree.busy} onPress={() => agree.run({ id })}>
          {t('proposals.acts.agreeOwn')}
        </Button>
      ) : null}
      {can.discard === true ? (
        <Button look="grave" onPress={() => setQuestion('discard')}>
          {t('proposals.acts.discard')}
        </Button>
      ) : (
        <Button look="grave" allowed={can.withdraw} onPress={() => setQuestion('withdraw')}>
          {t('proposals.acts.withdraw')}
        </Button>
      )}
      {question ? <WriterQuestion id={id} question={question} onClose={() => setQuestion(null)} /> : null}
    </>
  )
}

const reviews = ['accept', 'sendBack', 'merge', 'refuse', 'unmerge', 'agreeToConversion', 'convert'] as const

function ReviewerActs({ proposal }: { proposal: Proposal }) {
  const t = useT()
  const [review, setReview] = useState<Review | 'handOver' | null>(null)
  const { id, can, state } = proposal
  const close = useAct(api.outcomes.close, { done: t('proposals.acts.done'), touches: ['proposals', 'tasks'] })
  const archive = useAct(api.outcomes.archive, { done: t('proposals.acts.done'), touches: ['proposals'] })
  const settled = ['in_handling', 'replied', 'closed', 'archived'].includes(state)
  const shown = reviews.filter((act) => can[act] === true || (!settled && (act === 'accept' || act === 'sendBack')))
  return (
    <>
      {shown.map((act) => (
        <Button key={act} look={act === 'accept' ? 'main' : 'plain'} allowed={can[act]} onPress={() => setReview(act)}>
          {t(`proposals.acts.${act}`)}
        </Button>
      ))}
      {settled ? null : (
        <Button allowed={can.handOver} onPress={() => setReview('handOver')}>
          {t('proposals.handling.handOver')}
        </Button>
      )}
      {settled ? (
        <>
          <Button allowed={can.close} busy={close.busy} onPress={() => close.run({ id })}>
            {t('proposals.acts.close')}
          </Button>
          <Button allowed={can.archive} busy={archive.busy} onPress={() => archive.run({ id })}>
            {t('proposals.acts.archive')}
          </Button>
        </>
      ) : null}
      <Button allowed={settled || state === 'accepted' || 'proposal_not_accepted'} onPress={() => setReview('setKey')}>
        {t('proposals.acts.setKey')}
      </Button>
      <Button
        allowed={settled || state === 'accepted' || 'proposal_not_accepted'}
        onPress={() => setReview('setExcellent')}
      >
        {t('proposals.acts.setExcellent')}
      </Button>
      {review === 'handOver' ? <HandOverForm proposals={[proposal]} onClose={() => setReview(null)} /> : null}
      {review && review !== 'handOver' ? (
        <ReviewForm proposal={proposal} review={review} onClose={() => setReview(null)} />
      ) : null}
    </>
  )
}
