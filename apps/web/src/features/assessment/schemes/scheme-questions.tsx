import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { OpenRound } from '../rounds/open-round.tsx'
import { AdoptingMeeting } from './adopting-meeting.tsx'
import { DraftScheme } from './draft-scheme.tsx'
import { ReviewScheme } from './review-scheme.tsx'
import type { SchemeVersion } from './scheme.ts'

export type AskedOfScheme = 'submit' | 'review' | 'adopt' | 'putInForce' | 'discard' | 'derive' | 'openRound'

interface Props {
  scheme: SchemeVersion
  asked: AskedOfScheme | null
  onClose: () => void
}

/** What is asked before an act on a version. */
export function SchemeQuestions({ scheme, asked, onClose }: Props) {
  const t = useT()
  const { id, version } = scheme
  const submit = useAct(api.schemes.submit, { done: t('schemes.submitted'), touches: ['tasks'] })
  const discard = useAct(api.schemes.discard, { done: t('schemes.discarded') })
  return (
    <>
      <ConfirmWithReason
        open={asked === 'submit'}
        title={t('schemes.submit')}
        confirmLabel={t('schemes.submit')}
        onConfirm={() => submit.send({ id, version })}
        onClose={onClose}
      >
        {t('schemes.submitAsk')}
      </ConfirmWithReason>
      <ConfirmWithReason
        open={asked === 'discard'}
        title={t('schemes.discard')}
        reasonLabel={t('ui.reason')}
        confirmLabel={t('schemes.discard')}
        grave
        onConfirm={(reason) => discard.send({ id, version, reason })}
        onClose={onClose}
      >
        {t('schemes.discardAsk')}
      </ConfirmWithReason>
      <ReviewScheme scheme={scheme} open={asked === 'review'} onClose={onClose} />
      <AdoptScheme scheme={scheme} open={asked === 'adopt'} onClose={onClose} />
      <PutInForce scheme={scheme} open={asked === 'putInForce'} onClose={onClose} />
      <DraftScheme open={asked === 'derive'} versions={[scheme]} basedOnId={id} onClose={onClose} />
      <OpenRound open={asked === 'openRound'} scheme={scheme} onClose={onClose} />
    </>
  )
}

interface DialogProps {
  scheme: SchemeVersion
  open: boolean
  onClose: () => void
}

function AdoptScheme({ scheme: { id, version }, open, onClose }: DialogProps) {
  const t = useT()
  const adopt = useAct(api.schemes.adopt)
  return (
    <FormDrawer<{ meetingId: string; decisionId?: string }>
      open={open}
      title={t('schemes.adopt')}
      onClose={onClose}
      done={t('schemes.adopted')}
      onSubmit={({ meetingId, decisionId }) =>
        adopt.send({ id, version, meetingId, ...(decisionId && { decisionId }) })
      }
    >
      <AdoptingMeeting />
    </FormDrawer>
  )
}

function PutInForce({ scheme: { id, version }, open, onClose }: DialogProps) {
  const t = useT()
  const put = useAct(api.schemes.putInForce, { touches: ['assessment'] })
  return (
    <FormDrawer<{ from: string }>
      open={open}
      title={t('schemes.putInForce')}
      onClose={onClose}
      done={t('schemes.inForce')}
      onSubmit={({ from }) => put.send({ id, version, from })}
    >
      <DayField name="from" label={t('schemes.from')} hint={t('schemes.putInForceLead')} required />
    </FormDrawer>
  )
}
