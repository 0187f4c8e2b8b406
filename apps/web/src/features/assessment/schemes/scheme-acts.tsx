import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { paths } from '../../../app/paths.ts'
import { useT } from '../../../locales/language.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { SchemeQuestions, type AskedOfScheme } from './scheme-questions.tsx'
import type { SchemeVersion } from './scheme.ts'
import type { WrittenText } from './use-written-text.ts'

interface Props {
  scheme: SchemeVersion
  written: WrittenText
}

/** What can be done with a version; what cannot says why. */
export function SchemeActs({ scheme, written }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<AskedOfScheme | null>(null)
  const save = useAct(api.schemes.save, { done: t('schemes.saved') })
  const { can, id, version } = scheme
  const saveNow = async () => {
    if (await save.run({ id, version, text: written.text })) written.forget()
  }
  const submittable = written.unsaved ? 'save_first' : can.submit
  return (
    <ActionBar>
      {can.save === true ? (
        <Button
          look={written.unsaved ? 'main' : 'plain'}
          allowed={written.unsaved || 'nothing_to_save'}
          busy={save.busy}
          onPress={saveNow}
        >
          {t('schemes.save')}
        </Button>
      ) : null}
      <Button allowed={submittable} onPress={() => setAsked('submit')}>
        {t('schemes.submit')}
      </Button>
      <Button look={can.review === true ? 'main' : 'plain'} allowed={can.review} onPress={() => setAsked('review')}>
        {t('schemes.review')}
      </Button>
      <Button look={can.adopt === true ? 'main' : 'plain'} allowed={can.adopt} onPress={() => setAsked('adopt')}>
        {t('schemes.adopt')}
      </Button>
      <Button
        look={can.putInForce === true ? 'main' : 'plain'}
        allowed={can.putInForce}
        onPress={() => setAsked('putInForce')}
      >
        {t('schemes.putInForce')}
      </Button>
      <Button
        allowed={written.unsaved ? 'save_first' : can.try}
        onPress={() => navigate({ to: paths.trials, search: { schemeId: id } as never })}
      >
        {t('schemes.try')}
      </Button>
      <Button allowed={can.openRound} onPress={() => setAsked('openRound')}>
        {t('schemes.openRound')}
      </Button>
      <Button allowed={can.deriveDraft} onPress={() => setAsked('derive')}>
        {t('schemes.derive')}
      </Button>
      <Button look="grave" allowed={can.discard} onPress={() => setAsked('discard')}>
        {t('schemes.discard')}
      </Button>
      <SchemeQuestions scheme={scheme} asked={asked} onClose={() => setAsked(null)} />
    </ActionBar>
  )
}
