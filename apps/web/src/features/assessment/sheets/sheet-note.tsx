import { useSession } from '../../../app/session.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { wordsFor } from '../rounds/round.ts'
import type { RoundSheet } from './round-sheet.ts'

interface Props {
  sheet: RoundSheet
  onNewest: () => void
}

/** Where the sheet stands, in a sentence, and what that means for the person. */
export function SheetNote({ sheet, onNewest }: Props) {
  const t = useT()
  const dates = useDates()
  const { today, account } = useSession()
  const { round, objectionsUntil, revision, revisions } = sheet
  const newest = revisions.reduce((highest, { number }) => Math.max(highest, number), 0)
  if (revision !== null && revision < newest) {
    return (
      <Note tone="warn">
        {t('sheets.oldRevision', { number: revision })}{' '}
        <Button look="link" onPress={onNewest}>
          {t('sheets.showNewest')}
        </Button>
      </Note>
    )
  }
  if (round.state === 'told' && objectionsUntil) {
    const isOwn = account.personId === sheet.subject.id
    const ofPerson = wordsFor(round.subject) === 'people'
    const othersOrOwn = !ofPerson ? 'sheets.ofUnit.told' : isOwn ? 'sheets.toldNote' : 'sheets.toldOther'
    const key = today > objectionsUntil ? 'sheets.toldOver' : othersOrOwn
    return <Note tone="warn">{t(key, { until: dates.day(objectionsUntil) })}</Note>
  }
  if (round.state === 'adopted' || round.state === 'circulated' || round.state === 'filed') {
    return <Note tone="good">{t('sheets.adoptedNote')}</Note>
  }
  return <Note>{t('sheets.openNote')}</Note>
}
