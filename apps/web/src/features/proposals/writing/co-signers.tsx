import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { searchPeople } from '../../meetings/search-people.ts'
import type { Proposal } from '../proposal.ts'
import { ProposerList } from '../proposer-list.tsx'

/** Who signs along, and whom to ask. */
export function CoSigners({ proposal }: { proposal: Proposal }) {
  const t = useT()
  const dates = useDates()
  const [asking, setAsking] = useState(false)
  const invite = useAct(api.proposals.invite, { touches: ['tasks'] })
  const others = proposal.proposers.filter(({ place }) => place > 1)
  return (
    <SectionCard title={t('proposals.sign.title')}>
      <ProposerList proposers={proposal.proposers} />
      {proposal.coSignUntil ? <p>{t('proposals.sign.until', { day: dates.day(proposal.coSignUntil) })}</p> : null}
      <Button allowed={proposal.can.invite} onPress={() => setAsking(true)}>
        {t('proposals.sign.invite')}
      </Button>
      <FormDrawer<{ personIds?: string[] }>
        open={asking}
        title={t('proposals.sign.invite')}
        initial={{ personIds: others.map(({ personId }) => personId) }}
        onClose={() => setAsking(false)}
        onSubmit={({ personIds = [] }) => invite.send({ id: proposal.id, personIds })}
      >
        <SearchField
          name="personIds"
          many
          label={t('proposals.sign.people')}
          hint={t('proposals.sign.hint')}
          search={searchPeople}
          known={others.map(({ personId, name }) => ({ id: personId, name, hint: '' }))}
        />
      </FormDrawer>
    </SectionCard>
  )
}
