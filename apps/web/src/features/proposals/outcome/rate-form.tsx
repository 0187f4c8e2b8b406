import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { ChoiceField, LongTextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { toast } from '../../../ui/notices/toast-store.ts'

interface Values {
  grade: string
  remark?: string
  personId?: string
  way?: 'phone' | 'paper'
}

interface Props {
  id: string
  /** Proposers for whom a clerk may enter a rating; `null`: one's own. */
  forOthers: ReadonlyArray<{ personId: string; name: string }> | null
  onClose: () => void
}

/** One's own rating, or one that came by phone or on paper. */
export function RateForm({ id, forOthers, onClose }: Props) {
  const t = useT()
  const rate = useAct(api.outcomes.rate, { touches: ['proposals', 'handling', 'tasks'] })
  const grades = useQuery(ask(api.proposals.rules)).data?.ratingGrades ?? []
  const send = async ({ remark, ...values }: Values) => {
    const { reopened } = await rate.send({ id, ...values, ...(remark && { remark }) })
    toast({ text: t(reopened ? 'proposals.rating.again' : 'proposals.rating.thanks') })
  }
  return (
    <FormDrawer<Values>
      open
      title={t(forOthers ? 'proposals.rating.enterFor' : 'proposals.rating.rate')}
      initial={forOthers ? { way: 'phone' } : {}}
      onClose={onClose}
      onSubmit={send}
    >
      <p>{t('proposals.rating.reopens')}</p>
      {forOthers ? (
        <>
          <ChoiceField
            name="personId"
            label={t('proposals.rating.person')}
            required
            options={forOthers.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
          <ChoiceField
            name="way"
            label={t('proposals.rating.way')}
            required
            options={(['phone', 'paper'] as const).map((value) => ({
              value,
              label: t(`proposals.rating.ways.${value}`),
            }))}
          />
        </>
      ) : null}
      <ChoiceField
        name="grade"
        label={t('proposals.rating.grade')}
        required
        options={grades.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <LongTextField name="remark" label={t('proposals.rating.remark')} max={500} />
    </FormDrawer>
  )
}
