import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { LongTextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import type { Complaint } from './complaint-page.tsx'

/** Take up, answer once, follow up: for the office. Everybody else may print. */
export function ComplaintActs({ complaint: { id, can } }: { complaint: Complaint }) {
  const t = useT()
  const may = useMay()
  const [writing, setWriting] = useState<'answer' | 'followUp' | null>(null)
  const takeUp = useAct(api.relief.takeUp, { done: t('relief.takenUp') })
  return (
    <ActionBar>
      {may('relief.answer') ? (
        <>
          <Button allowed={can.takeUp} busy={takeUp.busy} onPress={() => takeUp.run({ id })}>
            {t('relief.takeUp')}
          </Button>
          <Button look="main" allowed={can.answer} onPress={() => setWriting('answer')}>
            {t('relief.answerNow')}
          </Button>
          <Button allowed={can.followUp} onPress={() => setWriting('followUp')}>
            {t('relief.followUp')}
          </Button>
        </>
      ) : null}
      <PrintButton />
      {writing ? <WriteReply id={id} what={writing} onClose={() => setWriting(null)} /> : null}
    </ActionBar>
  )
}

function WriteReply({ id, what, onClose }: { id: string; what: 'answer' | 'followUp'; onClose: () => void }) {
  const t = useT()
  const answer = useAct(api.relief.answer, { touches: ['tasks'] })
  const followUp = useAct(api.relief.followUp, { touches: ['tasks'] })
  const { send } = what === 'answer' ? answer : followUp
  return (
    <FormDrawer<{ wording: string }>
      open
      title={t(what === 'answer' ? 'relief.answerNow' : 'relief.followUp')}
      onClose={onClose}
      done={t(what === 'answer' ? 'relief.answered' : 'relief.followedUp')}
      onSubmit={({ wording }) => send({ id, wording })}
    >
      {what === 'answer' ? <p>{t('relief.answerHint')}</p> : null}
      <LongTextField name="wording" label={t('relief.answer')} required max={2000} lines={6} />
    </FormDrawer>
  )
}
