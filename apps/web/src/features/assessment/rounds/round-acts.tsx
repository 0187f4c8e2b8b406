import { useState } from 'react'
import { api } from '../../../app/client.ts'
import { useMay } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { DownloadButton } from '../../../ui/print-button.tsx'
import { RoundQuestions, type AskedOfRound } from './round-questions.tsx'
import { wordsFor, type Round } from './round.ts'

const acts = ['startVerification', 'tell', 'adopt', 'circulate', 'file'] as const

/** What can be done with a round; the next step stands out, what cannot be done says why. */
export function RoundActs({ round }: { round: Round }) {
  const t = useT()
  const may = useMay()
  const [asked, setAsked] = useState<AskedOfRound | null>(null)
  const { can, id } = round
  if (!may('round.manage')) return null
  return (
    <ActionBar>
      {acts.map((act) => (
        <Button key={act} look={can[act] === true ? 'main' : 'plain'} allowed={can[act]} onPress={() => setAsked(act)}>
          {act === 'tell' ? t(`rounds.${wordsFor(round.subject)}.tell`) : t(`rounds.${act}`)}
        </Button>
      ))}
      <DownloadButton allowed={can.export} load={() => api.rounds.export({ id })}>
        {t('rounds.export')}
      </DownloadButton>
      <Button look="grave" allowed={can.cancel} onPress={() => setAsked('cancel')}>
        {t('rounds.cancel')}
      </Button>
      <RoundQuestions round={round} asked={asked} onClose={() => setAsked(null)} />
    </ActionBar>
  )
}
