import { Form } from 'antd'
import { useState } from 'react'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField, NumberField, TextField } from '../../../ui/form/fields.tsx'
import styles from './record-page.module.css'
import type { VoteDraft } from './record-draft.ts'

interface Props {
  /** The place of the vote in the list's own item. */
  name: [number, 'vote']
  people: ReadonlyArray<{ personId: string; name: string }>
  matters: ReadonlyArray<{ key: string; name: string }>
  /** Offers the written opinions of absentees. */
  withOpinions?: boolean
}

/** A show of hands, as counts. Whether it decides anything is said after saving, with the reason. */
export function VoteFields({ name, people, matters, withOpinions = false }: Props) {
  const t = useT()
  const form = Form.useFormInstance()
  const path = ['agenda', ...name]
  const [shown, setShown] = useState(() => (form.getFieldValue(path) as VoteDraft | null | undefined)?.inFavour != null)
  const put = (show: boolean) => {
    if (!show) form.setFieldValue(path, undefined)
    setShown(show)
  }
  if (!shown) return <Button onPress={() => put(true)}>{t('records.addVote')}</Button>
  return (
    <div className={styles['vote']} role="group" aria-label={t('records.vote')}>
      {matters.length > 0 ? (
        <ChoiceField
          name={[...name, 'matter']}
          label={t('records.matter')}
          options={matters.map(({ key, name: label }) => ({ value: key, label }))}
        />
      ) : null}
      <NumberField name={[...name, 'inFavour']} label={t('records.inFavour')} min={0} />
      <NumberField name={[...name, 'against']} label={t('records.against')} min={0} />
      <NumberField name={[...name, 'abstained']} label={t('records.abstained')} min={0} />
      <ChoiceField
        name={[...name, 'recused']}
        label={t('records.recused')}
        many
        options={people.map(({ personId, name: label }) => ({ value: personId, label }))}
      />
      {withOpinions ? <Opinions name={name} people={people} /> : null}
      <Button look="quiet" onPress={() => put(false)}>
        {t('records.removeVote')}
      </Button>
    </div>
  )
}

/** What absentees wrote: kept beside the vote and counted in none of its numbers. */
function Opinions({ name, people }: Pick<Props, 'name' | 'people'>) {
  const t = useT()
  return (
    <Form.List name={[...name, 'opinions']}>
      {(fields, { add, remove }) => (
        <div className={styles['opinions']}>
          {fields.map(({ key, name: at }) => (
            <div key={key} className={styles['pair']}>
              <ChoiceField
                name={[at, 'personId']}
                label={t('records.absentee')}
                required
                options={people.map(({ personId, name: label }) => ({ value: personId, label }))}
              />
              <TextField name={[at, 'wording']} label={t('records.opinion')} required max={500} />
              <Button look="quiet" onPress={() => remove(at)}>
                {t('meetings.remove')}
              </Button>
            </div>
          ))}
          <Button look="quiet" icon="plus" onPress={() => add({})}>
            {t('records.opinions')}
          </Button>
        </div>
      )}
    </Form.List>
  )
}
