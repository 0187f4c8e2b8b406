import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { ChoiceField, LongTextField, TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import type { Share } from '../proposal.ts'

interface Values {
  class: string
  body: string
  contactLeader: string
  contactClerk: string
  contactPhone: string
  promises?: Array<{ wording: string; dueOn: string; owner: string }>
}

/** Drafts the reply; a class that promises asks what, by whom and until when. */
export function ReplyForm({ share, onClose }: { share: Share; onClose: () => void }) {
  const t = useT()
  const draft = useAct(api.handling.draftReply, { touches: ['proposals'] })
  const rules = useQuery(ask(api.proposals.rules)).data
  const { reply } = share
  const send = ({ promises = [], ...values }: Values) =>
    draft.send({ id: share.id, revision: reply?.revision ?? 0, ...values, promises })
  return (
    <FormDrawer<Values>
      open
      title={t('proposals.handling.draftReply')}
      done={t('proposals.acts.done')}
      {...(reply && { initial: initialOf(reply) })}
      onClose={onClose}
      onSubmit={send}
    >
      <ChoiceField
        name="class"
        label={t('proposals.handling.class')}
        required
        options={(rules?.replyClasses ?? []).map(({ key, name }) => ({ value: key, label: `${key}　${name}` }))}
      />
      <LongTextField name="body" label={t('proposals.handling.body')} required max={20_000} lines={12} />
      <Promises classes={rules?.replyClasses ?? []} />
      <TextField name="contactLeader" label={t('proposals.handling.contactLeader')} required max={40} />
      <TextField name="contactClerk" label={t('proposals.handling.contactClerk')} required max={40} />
      <TextField name="contactPhone" label={t('proposals.handling.contactPhone')} required max={40} />
    </FormDrawer>
  )
}

function initialOf({ promises, ...reply }: NonNullable<Share['reply']>): Values {
  const { class: key, body, contactLeader, contactClerk, contactPhone } = reply
  return {
    class: key,
    body,
    contactLeader,
    contactClerk,
    contactPhone,
    promises: promises.map(({ wording, dueOn, owner }) => ({ wording, dueOn, owner })),
  }
}

function Promises({ classes }: { classes: ReadonlyArray<{ key: string; promises: boolean }> }) {
  const t = useT()
  const chosen = Form.useWatch<string | undefined>('class')
  if (!classes.some(({ key, promises }) => promises && key === chosen)) return null
  return (
    <Form.List name="promises">
      {(fields, { add, remove }) => (
        <fieldset>
          <legend>{t('proposals.handling.promises')}</legend>
          <p>{t('proposals.handling.promiseHint')}</p>
          {fields.map(({ key, name }) => (
            <div key={key}>
              <LongTextField
                name={[name, 'wording']}
                label={t('proposals.handling.promise')}
                required
                max={500}
                lines={2}
              />
              <TextField name={[name, 'owner']} label={t('proposals.handling.promiseOwner')} required max={80} />
              <DayField name={[name, 'dueOn']} label={t('proposals.handling.promiseDue')} required />
              <Button look="quiet" onPress={() => remove(name)}>
                {t('proposals.handling.removePromise')}
              </Button>
            </div>
          ))}
          <Button icon="plus" onPress={() => add({})}>
            {t('proposals.handling.addPromise')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
