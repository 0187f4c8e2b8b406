import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useMay } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { LongTextField, TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { DownloadButton } from '../../../ui/print-button.tsx'
import { NoticeForm } from '../../rectification/notice-form.tsx'
import { AdoptingMeeting } from '../schemes/adopting-meeting.tsx'
import { NameTalk } from './name-talk.tsx'
import type { RoundSheet } from './round-sheet.ts'

interface Props {
  sheet: RoundSheet
  onObject: () => void
}

/** What can be done with a sheet; what cannot says why. */
export function SheetActs({ sheet, onObject }: Props) {
  const t = useT()
  const may = useMay()
  const [asked, setAsked] = useState<'redraft' | 'correct' | 'talk' | 'notice' | null>(null)
  const { can } = sheet
  const where = { id: sheet.round.id, subjectId: sheet.subject.id }
  const redraft = useAct(api.sheets.redraft, { done: t('sheets.redrafted'), touches: ['rounds'] })
  return (
    <ActionBar>
      <Button allowed={can.object} onPress={onObject}>
        {may('round.manage') ? t('sheets.objectFor') : t('sheets.objectWhole')}
      </Button>
      {may('round.manage') ? (
        <>
          <Button allowed={can.talk} onPress={() => setAsked('talk')}>
            {t('sheets.nameTalk')}
          </Button>
          <Button allowed={can.redraft} onPress={() => setAsked('redraft')}>
            {t('sheets.redraft')}
          </Button>
          {sheet.round.subject === 'branch' && may('rectification.manage') ? (
            <Button allowed={sheet.revision === null ? 'round_not_told' : true} onPress={() => setAsked('notice')}>
              {t('rectification.notice')}
            </Button>
          ) : null}
          <Button look="grave" allowed={can.correct} onPress={() => setAsked('correct')}>
            {t('sheets.correct')}
          </Button>
        </>
      ) : null}
      <DownloadButton icon="print" allowed={can.print} load={() => api.sheets.print(where)}>
        {t('sheets.print')}
      </DownloadButton>
      <ConfirmWithReason
        open={asked === 'redraft'}
        title={t('sheets.redraft')}
        reasonLabel={t('sheets.reason')}
        confirmLabel={t('sheets.redraft')}
        onConfirm={(reason) => redraft.send({ ...where, reason })}
        onClose={() => setAsked(null)}
      >
        {t('sheets.redraftAsk')}
      </ConfirmWithReason>
      {asked === 'notice' ? <NoticeOf sheet={sheet} onClose={() => setAsked(null)} /> : null}
      {asked === 'talk' ? <NameTalk where={where} onClose={() => setAsked(null)} /> : null}
      {asked === 'correct' ? <Correct where={where} onClose={() => setAsked(null)} /> : null}
    </ActionBar>
  )
}

/** A notice about one line of the sheet, which then shows what became of it. */
function NoticeOf({ sheet, onClose }: { sheet: RoundSheet; onClose: () => void }) {
  const lines = linesBelow(sheet.sheet.root)
  return <NoticeForm from={{ roundId: sheet.round.id, unitId: sheet.subject.id, lines }} onClose={onClose} />
}

function linesBelow(node: RoundSheet['sheet']['root']): Array<{ id: string; title: string }> {
  return node.children.flatMap((child) => [{ id: child.id, title: child.title }, ...linesBelow(child)])
}

interface CorrectProps {
  where: { id: string; subjectId: string }
  onClose: () => void
}

interface CorrectValues {
  meetingId: string
  reason: string
  grade?: string
}

function Correct({ where, onClose }: CorrectProps) {
  const t = useT()
  const correct = useAct(api.sheets.correct, { touches: ['rounds'] })
  return (
    <FormDrawer<CorrectValues>
      open
      title={t('sheets.correct')}
      onClose={onClose}
      done={t('sheets.corrected')}
      onSubmit={({ meetingId, reason, grade }) =>
        correct.send({ ...where, meetingId, reason, ...(grade && { grade }) })
      }
    >
      <p>{t('sheets.correctLead')}</p>
      <AdoptingMeeting />
      <LongTextField name="reason" label={t('sheets.reason')} required max={500} />
      <TextField name="grade" label={t('sheets.correctGrade')} max={20} />
    </FormDrawer>
  )
}
