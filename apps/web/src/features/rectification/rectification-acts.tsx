import { useState } from 'react'
import { rectificationEffects } from '@tongxin/domain/rectification/rectification'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceField, LongTextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { DownloadButton } from '../../ui/print-button.tsx'
import type { Rectification } from './rectification-words.tsx'

type Act = keyof Rectification['can']

const ofBranch: readonly Act[] = ['plan', 'report']
const ofOffice: readonly Act[] = ['plan', 'report', 'pass', 'sendBack', 'evaluate', 'withdraw']

/** What can be done next; what cannot says why. */
export function RectificationActs({ rectification }: { rectification: Rectification }) {
  const t = useT()
  const may = useMay()
  const [asked, setAsked] = useState<Act | null>(null)
  const { can, id } = rectification
  const acts = may('rectification.manage') ? ofOffice : may('rectification.answer') ? ofBranch : []
  return (
    <ActionBar>
      {acts.map((act) => (
        <Button
          key={act}
          look={act === 'withdraw' ? 'grave' : can[act] === true && act !== 'sendBack' ? 'main' : 'plain'}
          allowed={can[act]}
          onPress={() => setAsked(act)}
        >
          {t(`rectification.acts.${act}`)}
        </Button>
      ))}
      <DownloadButton icon="print" load={() => api.rectification.print({ id })}>
        {t('rectification.print')}
      </DownloadButton>
      {asked ? <Write rectification={rectification} act={asked} onClose={() => setAsked(null)} /> : null}
    </ActionBar>
  )
}

interface WriteProps {
  rectification: Rectification
  act: Act
  onClose: () => void
}

interface Values {
  wording: string
  effect?: (typeof rectificationEffects)[number]
}

function Write({ rectification: { id, version }, act, onClose }: WriteProps) {
  const t = useT()
  const send = useSend(act)
  return (
    <FormDrawer<Values>
      open
      title={t(`rectification.acts.${act}`)}
      onClose={onClose}
      done={t('rectification.saved')}
      onSubmit={({ wording, effect }) => send({ id, version, wording, effect: effect ?? 'full' })}
    >
      {act === 'evaluate' ? (
        <ChoiceField
          name="effect"
          label={t('rectification.effect')}
          required
          options={rectificationEffects.map((value) => ({ value, label: t(`rectification.effects.${value}`) }))}
        />
      ) : null}
      <LongTextField name="wording" label={t(`rectification.wordings.${act}`)} required max={2000} lines={6} />
    </FormDrawer>
  )
}

function useSend(act: Act) {
  const touched = { touches: ['tasks'] as const }
  const plan = useAct(api.rectification.plan, touched)
  const report = useAct(api.rectification.report, touched)
  const recheck = useAct(api.rectification.recheck, touched)
  const evaluate = useAct(api.rectification.evaluate, touched)
  const withdraw = useAct(api.rectification.withdraw, touched)
  return ({ effect, ...step }: Required<Values> & { id: string; version: number }): Promise<unknown> => {
    if (act === 'plan') return plan.send(step)
    if (act === 'report') return report.send(step)
    if (act === 'evaluate') return evaluate.send({ ...step, effect })
    if (act === 'withdraw') return withdraw.send(step)
    return recheck.send({ ...step, holds: act === 'pass' })
  }
}
