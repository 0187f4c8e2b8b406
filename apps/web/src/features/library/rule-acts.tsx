import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmWithReason } from '../../ui/confirm-with-reason.tsx'
import { DownloadButton } from '../../ui/print-button.tsx'
import type { Rule } from './rule.ts'
import { AskToRead, PutInForce, Repeal, Save } from './rule-forms.tsx'

type Asked = 'save' | 'putInForce' | 'repeal' | 'askToRead' | 'discard'

/** What can be done with the rule; what cannot says why. Readers print. */
export function RuleActs({ rule }: { rule: Rule }) {
  const t = useT()
  const may = useMay()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { can, id, shown } = rule
  const close = () => setAsked(null)
  const writes = may('rule.write')
  return (
    <ActionBar>
      {writes ? <Writing rule={rule} onAsk={setAsked} /> : null}
      <DownloadButton icon="print" load={() => api.library.print({ id, number: shown.number })}>
        {t('library.acts.print')}
      </DownloadButton>
      {writes ? (
        <Button look="grave" allowed={can.repeal} onPress={() => setAsked('repeal')}>
          {t('library.acts.repeal')}
        </Button>
      ) : null}
      <Save rule={rule} open={asked === 'save'} onClose={close} />
      <PutInForce rule={rule} open={asked === 'putInForce'} onClose={close} />
      <Repeal rule={rule} open={asked === 'repeal'} onClose={close} />
      <AskToRead rule={rule} open={asked === 'askToRead'} onClose={close} />
      <Discard rule={rule} open={asked === 'discard'} onClose={close} />
    </ActionBar>
  )
}

function Writing({ rule, onAsk }: { rule: Rule; onAsk: (asked: Asked) => void }) {
  const t = useT()
  const navigate = useNavigate()
  const revise = useAct(api.library.draftVersion, { done: t('library.drafted') })
  const { can, id } = rule
  // A draft is changed and put in force on its own page, where its words stand.
  const onDraft = (verdict: true | string) =>
    verdict === true && rule.shown.state !== 'draft' ? 'rule_has_no_draft' : verdict
  const start = async () => {
    const answer = await revise.run({ id })
    if (answer) await navigate({ to: '.', search: { number: String(answer.number) } as never })
  }
  return (
    <>
      <Button look="main" allowed={onDraft(can.putInForce)} onPress={() => onAsk('putInForce')}>
        {t('library.acts.putInForce')}
      </Button>
      <Button allowed={onDraft(can.save)} onPress={() => onAsk('save')}>
        {t('library.acts.save')}
      </Button>
      <Button allowed={can.draftVersion} busy={revise.busy} onPress={start}>
        {t('library.acts.draftVersion')}
      </Button>
      <Button allowed={can.askToRead} onPress={() => onAsk('askToRead')}>
        {t('library.acts.askToRead')}
      </Button>
      <Button look="grave" allowed={onDraft(can.discard)} onPress={() => onAsk('discard')}>
        {t('library.acts.discard')}
      </Button>
    </>
  )
}

function Discard({ rule, open, onClose }: { rule: Rule; open: boolean; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const discard = useAct(api.library.discard)
  const send = async () => {
    await discard.send({ id: rule.id })
    await navigate(rule.versions.length === 1 ? { to: '/rules' } : { to: '.', search: {} as never })
  }
  return (
    <ConfirmWithReason
      open={open}
      title={t('library.acts.discard')}
      confirmLabel={t('library.acts.discard')}
      grave
      onConfirm={send}
      onClose={onClose}
    >
      {t('library.discardAsk')}
    </ConfirmWithReason>
  )
}
