import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { LongTextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import type { RoundSheet } from './round-sheet.ts'

export interface ObjectTo {
  /** `null`: the whole sheet. */
  node: { id: string; title: string } | null
}

interface Props {
  sheet: RoundSheet
  to: ObjectTo
  onClose: () => void
}

/** Objects to an item of a told sheet, or to the whole of it. */
export function ObjectForm({ sheet, to: { node }, onClose }: Props) {
  const t = useT()
  const dates = useDates()
  const object = useAct(api.sheets.object, { touches: ['rounds', 'tasks'] })
  const { objectionsUntil } = sheet
  return (
    <FormDrawer<{ wording: string }>
      open
      title={node ? t('sheets.objectTo', { title: node.title }) : t('sheets.objectWhole')}
      onClose={onClose}
      done={t('sheets.objected')}
      onSubmit={({ wording }) =>
        object.send({ id: sheet.round.id, subjectId: sheet.subject.id, wording, ...(node && { nodeId: node.id }) })
      }
    >
      <LongTextField
        name="wording"
        label={t('sheets.wording')}
        {...(objectionsUntil && { hint: t('sheets.wordingHint', { until: dates.day(objectionsUntil) }) })}
        required
        max={1000}
        lines={5}
      />
    </FormDrawer>
  )
}
