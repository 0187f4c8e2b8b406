import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { ChoiceField } from '../../ui/form/fields.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { usePack } from '../organisation/use-pack.ts'
import { searchPeople } from './search-people.ts'

export interface OwnerValues {
  ownerKind: 'person' | 'post'
  ownerId?: string
  unitId?: string
  postKind?: string
}

/** What is sent of the fields: a person, or the post whose holder of the day it is. */
export function ownerOf({ ownerKind, ownerId, unitId, postKind }: OwnerValues) {
  if (ownerKind === 'person') return ownerId ? { ownerId } : {}
  return unitId && postKind ? { ownerPost: { unitId, kind: postKind } } : {}
}

/** Who is to do it: a person, or whoever holds a post on the day. Inside a form. */
export function OwnerFields() {
  const t = useT()
  const form = Form.useFormInstance<OwnerValues>()
  const kind = Form.useWatch('ownerKind', form) ?? 'person'
  return (
    <>
      <ChoiceField
        name="ownerKind"
        label={t('supervision.ownerKind')}
        required
        options={[
          { value: 'person', label: t('supervision.byPerson') },
          { value: 'post', label: t('supervision.byPost') },
        ]}
      />
      {kind === 'person' ? (
        <SearchField name="ownerId" label={t('supervision.ownerPerson')} required search={searchPeople} />
      ) : (
        <PostFields />
      )}
    </>
  )
}

function PostFields() {
  const t = useT()
  const form = Form.useFormInstance<OwnerValues>()
  const unitId = Form.useWatch('unitId', form)
  const { pack, words } = usePack()
  const units = useQuery(ask(api.organisation.tree, {})).data?.items ?? []
  const unitKind = units.find(({ id }) => id === unitId)?.kind
  const posts = (pack?.postKinds ?? []).filter(({ unitKinds }) => unitKind && unitKinds.includes(unitKind))
  return (
    <>
      <ChoiceField
        name="unitId"
        label={t('supervision.ownerUnit')}
        required
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        name="postKind"
        label={t('supervision.ownerPost')}
        required
        options={posts.map(({ key, name }) => ({ value: key, label: name[words] }))}
      />
    </>
  )
}
