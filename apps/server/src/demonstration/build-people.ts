import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Units } from './build-organisation.ts'
import type { Player, Stage } from './calls.ts'
import { committeePlan } from './committee-plan.ts'
import { inventedCadres, inventedMembers, type InventedPerson } from './invented-people.ts'

export interface Settled {
  id: string
  name: string
  affiliation: string
  unit: string
}

export interface People {
  members: Settled[]
  cadres: Settled[]
}

const since = committeePlan.dutyYears[0].from

/** Adds 423 members with their seats, committees and functional branches, and the cadres with sections and branches. */
export async function buildPeople(stage: Stage, clerk: Player, pack: Pack, units: Units): Promise<People> {
  const terms = await stage.call(clerk, endpoints.setup.pack, {})
  const termId = terms.terms[0]?.id ?? ''
  const members: Settled[] = []
  for (const [index, invented] of inventedMembers(pack.sectors, pack.specialCommittees).entries()) {
    const { id } = await stage.call(clerk, endpoints.people.create, {
      ...particulars(invented),
      rankNo: 100 + index,
      isCadre: false,
    })
    await stage.call(clerk, endpoints.people.seat, {
      id,
      termId,
      sectorId: units.of('sector', invented.sector),
      from: since,
    })
    members.push({ id, name: invented.name, affiliation: invented.affiliation, unit: invented.committee })
  }
  const cadres: Settled[] = []
  for (const [index, invented] of inventedCadres(committeePlan.sections, committeePlan.cadresPerSection).entries()) {
    const { id } = await stage.call(clerk, endpoints.people.create, {
      ...particulars(invented),
      rankNo: 1000 + index,
      isCadre: true,
    })
    cadres.push({ id, name: invented.name, affiliation: invented.affiliation, unit: invented.section })
  }
  await settle(stage, clerk, pack, units, { members, cadres })
  return { members, cadres }
}

function particulars(person: InventedPerson) {
  const { name, sex, birthMonth, ethnicity, affiliation, partyJoinedOn, education, employer, employerPost, phone } =
    person
  return {
    name,
    sex,
    birthMonth,
    ethnicity,
    affiliation,
    partyJoinedOn,
    education,
    employer,
    employerPost,
    phone,
    mark: '虚构',
  }
}

async function settle(
  stage: Stage,
  clerk: Player,
  pack: Pack,
  units: Units,
  { members, cadres }: People,
): Promise<void> {
  const join = (unitId: string, people: readonly Settled[], from: string, isHome = false) =>
    people.length === 0
      ? Promise.resolve({})
      : stage.call(clerk, endpoints.organisation.join, {
          id: unitId,
          personIds: people.map(({ id }) => id),
          from,
          isHome,
        })
  for (const committee of pack.specialCommittees) {
    const own = members.filter(({ unit }) => unit === committee)
    await join(units.of('special_committee', committee), own, since, true)
    // Two Party members were added later and are not in a functional branch yet: the coverage page has something to show.
    const party = own.filter(({ affiliation }) => affiliation === 'cpc')
    const branch = units.of('functional_branch', `${committee.replace('委员会', '委')}履职党支部`)
    await join(branch, committee === pack.specialCommittees[2] ? party.slice(0, -2) : party, '2022-06-20')
  }
  for (const section of committeePlan.sections) {
    await join(
      units.of('section', section),
      cadres.filter(({ unit }) => unit === section),
      since,
    )
  }
  const party = cadres.filter(({ affiliation }) => affiliation === 'cpc')
  const half = Math.ceil(party.length / 2)
  await join(units.of('party_branch', committeePlan.branchesBefore[0]), party.slice(0, half), since)
  await join(units.of('party_branch', committeePlan.branchesBefore[1]), party.slice(half), since)
}
