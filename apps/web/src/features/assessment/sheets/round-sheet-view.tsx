import { useState } from 'react'
import { useLanguage, useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { Conditions } from '../conditions.tsx'
import { SchemeGround } from '../scheme-ground.tsx'
import { SheetView } from '../sheet-view.tsx'
import { wordsFor } from '../rounds/round.ts'
import { ObjectForm, type ObjectTo } from './object-form.tsx'
import { ObjectionNote } from './objection-note.tsx'
import { Revisions } from './revisions.tsx'
import { SheetActs } from './sheet-acts.tsx'
import { SheetForm } from './sheet-form.tsx'
import { SignatureBlock } from './signature-block.tsx'
import { SheetNote } from './sheet-note.tsx'
import styles from './sheets.module.css'
import type { RoundSheet } from './round-sheet.ts'

interface Props {
  sheet: RoundSheet
  onRevision: (number: number | null) => void
}

/** One sheet of a round: as told, objected to, adopted, corrected; with the own last period beside it. */
export function RoundSheetView({ sheet, onRevision }: Props) {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  const [objecting, setObjecting] = useState<ObjectTo | null>(null)
  const { previous, objections } = sheet
  const who = wordsFor(sheet.round.subject)
  const mayObject = sheet.can.object === true
  return (
    <div className={styles['page']}>
      <SheetNote sheet={sheet} onNewest={() => onRevision(null)} />
      <SheetForm sheet={sheet} words={words} />
      <SheetView
        sheet={sheet.sheet}
        standards={sheet.round.subject !== 'member'}
        aside={
          previous
            ? {
                title: t(who === 'people' ? 'sheets.previousOwn' : 'sheets.ofUnit.previousOwn'),
                values: new Map(previous.items.map(({ id, value }) => [id, value])),
              }
            : undefined
        }
        actsOf={
          mayObject
            ? ({ id, title, children }) =>
                children.length > 0 ? null : (
                  <Button
                    look="link"
                    label={t('sheets.objectTo', { title })}
                    onPress={() => setObjecting({ node: { id, title } })}
                  >
                    {t('sheets.object')}
                  </Button>
                )
            : undefined
        }
        notesOf={({ id }) =>
          objections
            .filter(({ nodeId }) => nodeId === id)
            .map((objection) => <ObjectionNote key={objection.id} objection={objection} />)
        }
      />
      <WholeObjections sheet={sheet} />
      <Conditions sheet={sheet.sheet} words={words} />
      <SectionCard title={t('assessment.basis')}>
        <SchemeGround scheme={sheet.scheme} />
      </SectionCard>
      <SignatureBlock />
      <Revisions sheet={sheet} onShow={onRevision} />
      <SheetActs sheet={sheet} onObject={() => setObjecting({ node: null })} />
      {objecting ? <ObjectForm sheet={sheet} to={objecting} onClose={() => setObjecting(null)} /> : null}
    </div>
  )
}

function WholeObjections({ sheet: { objections } }: Pick<Props, 'sheet'>) {
  const t = useT()
  const whole = objections.filter(({ nodeId }) => nodeId === null)
  if (whole.length === 0) return null
  return (
    <SectionCard title={t('sheets.objections')}>
      {whole.map((objection) => (
        <ObjectionNote key={objection.id} objection={objection} named />
      ))}
    </SectionCard>
  )
}
