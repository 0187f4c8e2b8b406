import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Units } from './build-organisation.ts'
import type { People, Settled } from './build-people.ts'
import type { Player, Stage } from './calls.ts'
import { committeePlan } from './committee-plan.ts'

/** Who holds which post: leaders and standing members from the members, officers from the cadres. */
export interface Officers {
  chairperson: Settled
  secretaryGeneral: Settled
  standing: Settled[]
  partyGroupSecretary: Settled
  officePartyCommitteeSecretary: Settled
  officeHead: Settled
  personnelHead: Settled
  liaisonOfficer: Settled
  inspector: Settled
  officePartyCommitteeDeputy: Settled
  disciplineSecretary: Settled
  personnelOfficer: Settled
  /** Began this year and is on probation still. */
  newcomer: Settled
  committeeHeads: Settled[]
}

const since = committeePlan.dutyYears[0].from

/** Appoints the officers of every body, each to a dated post in the unit where it is held. */
export async function appointOfficers(
  stage: Stage,
  clerk: Player,
  pack: Pack,
  units: Units,
  { members, cadres }: People,
): Promise<Officers> {
  const appoint = (person: Settled, kind: string, unitId: string, from: string = since) =>
    stage.call(clerk, endpoints.organisation.appoint, { id: unitId, personId: person.id, kind, from })
  const party = members.filter(({ affiliation }) => affiliation === 'cpc')
  const others = members.filter(({ affiliation }) => affiliation !== 'cpc')
  const [chairperson, secretaryGeneral, viceOne, viceTwo, viceThree, ...more] = party
  if (!chairperson || !secretaryGeneral || !viceOne || !viceTwo || !viceThree) throw new Error('Too few Party members.')
  const vices = [viceOne, viceTwo, viceThree, ...others.slice(0, 3)]
  await appoint(chairperson, 'chairperson', units.of('chairpersons'))
  for (const vice of vices) await appoint(vice, 'vice_chairperson', units.of('chairpersons'))
  await appoint(secretaryGeneral, 'secretary_general', units.of('chairpersons'))
  const standing = [...more.slice(20, 46), ...others.slice(10, 48)]
  for (const person of standing) await appoint(person, 'standing_member', units.of('standing_committee'))
  await appoint(chairperson, 'party_group_secretary', units.of('party_group'))
  for (const person of [viceOne, viceTwo, viceThree, secretaryGeneral])
    await appoint(person, 'party_group_member', units.of('party_group'))
  await appoint(chairperson, 'steering_head', units.of('steering_group'))
  for (const person of [viceOne, secretaryGeneral]) await appoint(person, 'steering_member', units.of('steering_group'))
  await appoint(secretaryGeneral, 'office_party_group_secretary', units.of('office_party_group'))
  const committeeHeads = await appointCommittees(appoint, pack, units, more)
  const officials = await appointOffice(appoint, units, cadres, committeeHeads)
  return { chairperson, secretaryGeneral, standing, partyGroupSecretary: chairperson, committeeHeads, ...officials }
}

type Appoint = (person: Settled, kind: string, unitId: string, from?: string) => Promise<unknown>

async function appointCommittees(
  appoint: Appoint,
  pack: Pack,
  units: Units,
  party: readonly Settled[],
): Promise<Settled[]> {
  const heads: Settled[] = []
  for (const committee of pack.specialCommittees) {
    const own = party.filter(({ unit }) => unit === committee)
    const [head, deputy, secretary] = own
    if (!head || !deputy || !secretary) throw new Error(`Too few Party members in ${committee}.`)
    const isLiaison = committee.includes('学习联络')
    await appoint(head, isLiaison ? 'liaison_head' : 'committee_head', units.of('special_committee', committee))
    await appoint(deputy, 'committee_deputy', units.of('special_committee', committee))
    const branch = units.of('functional_branch', `${committee.replace('委员会', '委')}履职党支部`)
    await appoint(secretary, 'functional_branch_secretary', branch, '2022-06-20')
    heads.push(head)
  }
  return heads
}

async function appointOffice(appoint: Appoint, units: Units, cadres: readonly Settled[], heads: readonly Settled[]) {
  const of = (section: string) => cadres.filter((cadre) => cadre.unit === section && cadre.affiliation === 'cpc')
  const [officeHead] = of('办公室')
  const [personnelHead, personnelOfficer] = of('政工科')
  const [liaisonOfficer] = of('联络工委办公室')
  const [officePartyCommitteeSecretary, officePartyCommitteeDeputy] = of('综合科')
  const newcomer = cadres.filter(({ unit }) => unit === '综合科').at(-1)
  const [inspector, disciplineSecretary] = of('老干科')
  if (
    !officeHead ||
    !personnelHead ||
    !liaisonOfficer ||
    !officePartyCommitteeSecretary ||
    !inspector ||
    !disciplineSecretary ||
    !officePartyCommitteeDeputy ||
    !personnelOfficer ||
    !newcomer
  )
    throw new Error('Too few Party members in the office.')
  await appoint(officeHead, 'office_head', units.of('section', '办公室'))
  await appoint(personnelHead, 'personnel_head', units.of('section', '政工科'))
  await appoint(liaisonOfficer, 'liaison_officer', units.of('special_committee', '委员学习联络委员会'))
  await appoint(officePartyCommitteeSecretary, 'office_party_committee_secretary', units.of('office_party_committee'))
  const beside = { officePartyCommitteeDeputy, personnelOfficer, newcomer, disciplineSecretary, inspector }
  await appointBeside(appoint, units, beside)
  await appoint(officeHead, 'office_party_committee_member', units.of('office_party_committee'))
  await appoint(personnelHead, 'office_party_committee_member', units.of('office_party_committee'))
  await appoint(officeHead, 'office_party_group_member', units.of('office_party_group'))
  if (heads.length === 0) throw new Error('No committee heads.')
  return { officeHead, personnelHead, liaisonOfficer, officePartyCommitteeSecretary, ...beside }
}

/** Those who stand beside the heads, so that nobody verifies alone what he entered; and one who is on probation. */
async function appointBeside(
  appoint: Appoint,
  units: Units,
  beside: Pick<
    Officers,
    'officePartyCommitteeDeputy' | 'personnelOfficer' | 'newcomer' | 'disciplineSecretary' | 'inspector'
  >,
): Promise<void> {
  const committee = units.of('office_party_committee')
  await appoint(beside.officePartyCommitteeDeputy, 'office_party_committee_deputy', committee)
  await appoint(beside.personnelOfficer, 'personnel_officer', units.of('section', '政工科'))
  await appoint(beside.newcomer, 'on_probation', units.of('section', '综合科'), '2026-07-01')
  await appoint(beside.disciplineSecretary, 'office_discipline_secretary', units.of('office_discipline_committee'))
  await appoint(beside.inspector, 'inspection_head', units.of('inspection_group'))
}
