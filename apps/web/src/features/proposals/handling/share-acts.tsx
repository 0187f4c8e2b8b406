import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useMay } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/notices/toast-store.ts'
import { DownloadButton } from '../../../ui/print-button.tsx'
import styles from '../proposal-page.module.css'
import type { Proposal, Share } from '../proposal.ts'
import { ReplyForm } from './reply-form.tsx'
import { ShareForm, type ShareForms } from './share-form.tsx'

interface Props {
  share: Share
  proposal: Proposal
}

/** What a unit does with its share, and what the reviewing committee does with it. */
export function ShareActs({ share, proposal }: Props) {
  const t = useT()
  const may = useMay()
  const [form, setForm] = useState<ShareForms | 'draftReply' | null>(null)
  const close = () => setForm(null)
  return (
    <div className={styles['choices']} data-screen-only>
      {may('proposal.handle') ? <UnitActs share={share} onForm={setForm} /> : null}
      {may('proposal.review') ? <ReviewerActs share={share} onForm={setForm} /> : null}
      {share.reply?.issuedOn ? (
        <DownloadButton icon="print" load={() => api.handling.printReply({ id: share.id })}>
          {t('proposals.handling.print')}
        </DownloadButton>
      ) : null}
      {form === 'draftReply' ? <ReplyForm share={share} onClose={close} /> : null}
      {form && form !== 'draftReply' ? (
        <ShareForm share={share} proposal={proposal} form={form} onClose={close} />
      ) : null}
    </div>
  )
}

interface ActsProps {
  share: Share
  onForm: (form: ShareForms | 'draftReply') => void
}

const touches = ['proposals', 'tasks', 'outcomes'] as const

function UnitActs({ share: { id, can, state }, onForm }: ActsProps) {
  const t = useT()
  const receive = useAct(api.handling.receive, { touches })
  const sign = useAct(api.handling.signReply, { done: t('proposals.handling.signed'), touches })
  const issue = useAct(api.handling.issueReply, { touches })
  const issueNow = async () => {
    const issued = await issue.run({ id })
    if (issued) toast({ text: t('proposals.handling.issued', { number: issued.documentNo }) })
  }
  if (state === 'replied' || state === 'reassigned' || state === 'opinion_given') return null
  return (
    <>
      {can.receive === true ? (
        <Button look="main" busy={receive.busy} onPress={() => receive.run({ id })}>
          {t('proposals.handling.receive')}
        </Button>
      ) : null}
      {can.giveOpinion === 'only_co_handlers_give_opinions' ? (
        <>
          <Button allowed={can.draftReply} onPress={() => onForm('draftReply')}>
            {t('proposals.handling.draftReply')}
          </Button>
          <Button allowed={can.signReply} busy={sign.busy} onPress={() => sign.run({ id })}>
            {t('proposals.handling.sign')}
          </Button>
          <Button look="main" allowed={can.issueReply} busy={issue.busy} onPress={issueNow}>
            {t('proposals.handling.issue')}
          </Button>
          <Button allowed={can.askForTime} onPress={() => onForm('askForTime')}>
            {t('proposals.handling.askForTime')}
          </Button>
        </>
      ) : (
        <Button allowed={can.giveOpinion} onPress={() => onForm('giveOpinion')}>
          {t('proposals.handling.giveOpinion')}
        </Button>
      )}
      <Button allowed={can.recordContact} onPress={() => onForm('recordContact')}>
        {t('proposals.handling.recordContact')}
      </Button>
      <Button allowed={can.object} onPress={() => onForm('object')}>
        {t('proposals.handling.object')}
      </Button>
    </>
  )
}

function ReviewerActs({ share: { id, can, late, dunnedFor }, onForm }: ActsProps) {
  const t = useT()
  const answer = useAct(api.handling.answerForTime, { touches })
  const dun = useAct(api.handling.dun, { done: t('proposals.handling.dunned'), touches })
  return (
    <>
      {can.uphold === true ? (
        <>
          <Button onPress={() => onForm('uphold')}>{t('proposals.handling.uphold')}</Button>
          <Button onPress={() => onForm('overrule')}>{t('proposals.handling.overrule')}</Button>
        </>
      ) : null}
      {can.grantTime === true ? (
        <>
          <Button busy={answer.busy} onPress={() => answer.run({ id, grant: true })}>
            {t('proposals.handling.grantTime')}
          </Button>
          <Button busy={answer.busy} onPress={() => answer.run({ id, grant: false })}>
            {t('proposals.handling.refuseTime')}
          </Button>
        </>
      ) : null}
      {late ? (
        <Button allowed={can.dun} busy={dun.busy} onPress={() => dun.run({ id })}>
          {t('proposals.handling.dun')}
        </Button>
      ) : null}
      {dunnedFor ? (
        <DownloadButton icon="print" load={() => api.handling.printDunning({ id })}>
          {t('proposals.handling.printDunning')}
        </DownloadButton>
      ) : null}
    </>
  )
}
