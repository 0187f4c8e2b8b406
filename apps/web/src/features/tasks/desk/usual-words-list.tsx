import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { Empty } from '../../../ui/notices/empty.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import styles from './usual-words-list.module.css'

/** The own usual words: what is kept here stands below every opinion, one tap away. */
export function UsualWordsList() {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const words = useQuery(ask(api.desk.usualWords)).data?.items
  const add = useAct(api.desk.addUsualWords)
  const drop = useAct(api.desk.dropUsualWords)
  return (
    <SectionCard
      title={t('supervision.desk.words')}
      aside={
        <Button icon="plus" onPress={() => setAdding(true)}>
          {t('supervision.desk.addWords')}
        </Button>
      }
    >
      {words?.length === 0 ? <Empty>{t('supervision.desk.noWords')}</Empty> : null}
      <ul role="list" className={styles['words']}>
        {words?.map(({ id, wording }) => (
          <li key={id}>
            <span>{wording}</span>
            <Button
              look="quiet"
              label={`${t('supervision.desk.dropWords')}：${wording}`}
              onPress={() => drop.run({ id })}
            >
              {t('supervision.desk.dropWords')}
            </Button>
          </li>
        ))}
      </ul>
      <FormDrawer<{ wording: string }>
        open={adding}
        title={t('supervision.desk.addWords')}
        onClose={() => setAdding(false)}
        done={t('supervision.usualKept')}
        onSubmit={(values) => add.send(values)}
      >
        <TextField name="wording" label={t('supervision.desk.wording')} required max={100} />
      </FormDrawer>
    </SectionCard>
  )
}
