import { Form } from 'antd'
import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { clauseName } from '@tongxin/domain/library/parse-rule'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { usePack } from '../organisation/use-pack.ts'
import type { Rule } from './rule.ts'
import styles from './library.module.css'

/** What the rule and its clauses are linked to. */
export function RuleLinks({ rule }: { rule: Rule }) {
  const t = useT()
  const { meetingKind, postKind } = usePack()
  const [adding, setAdding] = useState(false)
  const unlink = useAct(api.library.unlink)
  return (
    <SectionCard
      title={t('library.links')}
      aside={
        rule.can.link === true ? (
          <Button look="quiet" icon="plus" onPress={() => setAdding(true)}>
            {t('library.acts.link')}
          </Button>
        ) : null
      }
    >
      <ul role="list" className={styles['list']}>
        {rule.links.map(({ id, clause, targetKind, targetKey }) => (
          <li key={id}>
            <span>
              {clause === null ? '' : `${clauseName(clause)} → `}
              {targetKind === 'meeting_kind' ? meetingKind(targetKey) : postKind(targetKey)}
              <span className={styles['note']}> {t(`library.linkKinds.${targetKind}`)}</span>
            </span>
            {rule.can.link === true ? (
              <Button look="quiet" onPress={() => unlink.run({ id: rule.id, linkId: id })}>
                {t('library.unlink')}
              </Button>
            ) : null}
          </li>
        ))}
        {rule.links.length === 0 ? <li className={styles['note']}>{t('library.nothingLinked')}</li> : null}
      </ul>
      <LinkForm rule={rule} open={adding} onClose={() => setAdding(false)} />
    </SectionCard>
  )
}

interface Values {
  targetKind: 'meeting_kind' | 'post_kind'
  targetKey: string
  clause?: string
}

function LinkForm({ rule, open, onClose }: { rule: Rule; open: boolean; onClose: () => void }) {
  const t = useT()
  const link = useAct(api.library.link)
  const send = ({ clause, ...values }: Values) =>
    link.send({ id: rule.id, ...values, ...(clause && { clause: Number(clause) }) })
  return (
    <FormDrawer<Values>
      open={open}
      title={t('library.acts.link')}
      onClose={onClose}
      onSubmit={send}
      done={t('library.linked')}
      initial={{ targetKind: 'meeting_kind' }}
    >
      <p>{t('library.linksLead')}</p>
      <Target />
      <ChoiceField
        name="clause"
        label={t('library.linkClause')}
        options={rule.clauses.map(({ number }) => ({ value: String(number), label: clauseName(number) }))}
      />
    </FormDrawer>
  )
}

function Target() {
  const t = useT()
  const { pack, words } = usePack()
  const kind = Form.useWatch<Values['targetKind'] | undefined>('targetKind')
  const known = kind === 'post_kind' ? pack?.postKinds : pack?.meetingKinds
  const kinds = ['meeting_kind', 'post_kind'] as const
  return (
    <>
      <ChoiceField
        name="targetKind"
        label={t('library.linkKind')}
        required
        options={kinds.map((value) => ({ value, label: t(`library.linkKinds.${value}`) }))}
      />
      <ChoiceField
        name="targetKey"
        label={t('library.linkTarget')}
        required
        options={(known ?? []).map(({ key, name }) => ({ value: key, label: name[words] }))}
      />
    </>
  )
}
