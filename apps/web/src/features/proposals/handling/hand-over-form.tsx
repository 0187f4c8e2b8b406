import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'

interface Values {
  shares: Array<{ unitId: string; part: 'sole' | 'lead' | 'co' | 'separate' }>
}

interface Props {
  proposals: ReadonlyArray<{ id: string; number: number | null; title: string }>
  onClose: () => void
}

const parts = ['sole', 'lead', 'co', 'separate'] as const

/** Hands one or a batch over; the unit that handled most of the same category stands first and is proposed. */
export function HandOverForm({ proposals, onClose }: Props) {
  const t = useT()
  const first = proposals[0]?.id
  const units = useQuery(ask(api.handling.units, first ? { proposalId: first } : {})).data?.items
  const handOver = useAct(api.handling.handOver, { touches: ['proposals', 'tasks'] })
  const send = ({ shares }: Values) => handOver.send({ items: proposals.map(({ id }) => ({ proposalId: id, shares })) })
  if (!units) return null
  const suggested = units.find(({ handledAlike }) => handledAlike > 0)
  return (
    <FormDrawer<Values>
      open
      title={t('proposals.handling.handOver')}
      submitLabel={t('proposals.handling.handOver')}
      done={t('proposals.handling.handed')}
      initial={{ shares: [{ ...(suggested && { unitId: suggested.id }), part: 'sole' }] as Values['shares'] }}
      onClose={onClose}
      onSubmit={send}
    >
      <p>{t('proposals.handling.handOverLead')}</p>
      <ul>
        {proposals.map(({ id, number, title }) => (
          <li key={id}>
            {number} {title}
          </li>
        ))}
      </ul>
      <Shares units={units} />
    </FormDrawer>
  )
}

type Units = Awaited<ReturnType<typeof api.handling.units>>['items']

function Shares({ units }: { units: Units }) {
  const t = useT()
  return (
    <Form.List name="shares">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key}>
              <ChoiceField
                name={[name, 'unitId']}
                label={t('proposals.handling.unit')}
                required
                options={units.map(({ id, name: unit, handledAlike: count }) => ({
                  value: id,
                  label: count > 0 ? `${unit}（${t('proposals.handling.suggested', { count })}）` : unit,
                }))}
              />
              <ChoiceField
                name={[name, 'part']}
                label={t('proposals.handling.part')}
                required
                options={parts.map((value) => ({ value, label: t(`proposals.handling.parts.${value}`) }))}
              />
              {fields.length > 1 ? (
                <Button look="quiet" onPress={() => remove(name)}>
                  {t('proposals.handling.removePromise')}
                </Button>
              ) : null}
            </div>
          ))}
          <Button icon="plus" onPress={() => add({ part: fields.length === 0 ? 'sole' : 'co' })}>
            {t('proposals.handling.addUnit')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
