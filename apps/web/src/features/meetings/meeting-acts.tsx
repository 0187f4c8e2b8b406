import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmWithReason } from '../../ui/confirm-with-reason.tsx'
import { toast } from '../../ui/notices/toast-store.ts'
import { DownloadButton } from '../../ui/print-button.tsx'
import { InviteForm } from './invite-form.tsx'
import { LeaveForm } from './leave-form.tsx'
import type { Meeting } from './meeting.ts'

interface Props {
  meeting: Meeting
  onMinutes: () => void
}

type Asked = 'invite' | 'leave' | 'cancel' | 'adopt'

/** What can be done with the meeting; what cannot says why. */
export function MeetingActs({ meeting, onMinutes }: Props) {
  const t = useT()
  const may = useMay()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { can, id } = meeting
  const convene = useAct(api.meetings.convene, { done: t('meetings.convened'), touches: ['tasks'] })
  const close = () => setAsked(null)
  return (
    <ActionBar>
      {may('meeting.organise') ? (
        <>
          <Button allowed={can.convene} busy={convene.busy} onPress={() => convene.run({ id })}>
            {t('meetings.convene')}
          </Button>
          <Button allowed={can.invite} onPress={() => setAsked('invite')}>
            {t('meetings.invite')}
          </Button>
          <Button allowed={can.minute} onPress={onMinutes}>
            {t('meetings.minutes')}
          </Button>
          <Button look="main" allowed={can.adopt} onPress={() => setAsked('adopt')}>
            {t('meetings.adopt')}
          </Button>
          <DoorLink meeting={meeting} />
          <DownloadButton icon="print" allowed={can.print} load={() => api.meetings.signInSheet({ id })}>
            {t('meetings.signInSheet')}
          </DownloadButton>
        </>
      ) : null}
      <DownloadButton icon="print" allowed={can.print} load={() => api.meetings.minutesPdf({ id })}>
        {t('meetings.minutesPdf')}
      </DownloadButton>
      <Button allowed={can.requestLeave} onPress={() => setAsked('leave')}>
        {t('meetings.leave')}
      </Button>
      {may('meeting.organise') ? (
        <Button look="grave" allowed={can.cancel} onPress={() => setAsked('cancel')}>
          {t('meetings.cancel')}
        </Button>
      ) : null}
      <Questions meeting={meeting} asked={asked} onClose={close} />
    </ActionBar>
  )
}

/** The desk at the door is a page of its own, which opens without the network. */
function DoorLink({ meeting: { id, can } }: { meeting: Meeting }) {
  const t = useT()
  return (
    <Button allowed={can.mark} onPress={() => window.location.assign(`/door?meeting=${id}`)}>
      {t('meetings.door')}
    </Button>
  )
}

function Questions({ meeting, asked, onClose }: { meeting: Meeting; asked: Asked | null; onClose: () => void }) {
  const t = useT()
  const cancel = useAct(api.meetings.cancel, { touches: ['tasks'] })
  const adopt = useAct(api.meetings.adopt, { touches: ['tasks', 'ledger', 'assessment', 'cockpit'] })
  const { id, version } = meeting
  const adoptNow = async () => toast({ text: t('meetings.adopted', await adopt.send({ id, version })) })
  return (
    <>
      <InviteForm meeting={meeting} open={asked === 'invite'} onClose={onClose} />
      <LeaveForm meeting={meeting} open={asked === 'leave'} onClose={onClose} />
      <ConfirmWithReason
        open={asked === 'cancel'}
        title={t('meetings.cancel')}
        reasonLabel={t('meetings.cancelReason')}
        confirmLabel={t('meetings.cancel')}
        grave
        onConfirm={(reason) => cancel.send({ id, reason })}
        onClose={onClose}
      >
        {t('meetings.cancelAsk')}
      </ConfirmWithReason>
      <ConfirmWithReason
        open={asked === 'adopt'}
        title={t('meetings.adopt')}
        confirmLabel={t('meetings.adopt')}
        onConfirm={adoptNow}
        onClose={onClose}
      >
        {t('meetings.adoptAsk')}
      </ConfirmWithReason>
    </>
  )
}
