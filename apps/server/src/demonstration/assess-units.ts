import { assessBranches } from './assess-branches.ts'
import { assessCadres } from './assess-cadres.ts'
import type { Officers } from './appoint-officers.ts'
import type { People } from './build-people.ts'
import type { Player, Stage } from './calls.ts'
import { moment, type Cast } from './hold-meeting.ts'
import { openPlayer } from './players.ts'
import type { Branch } from './restructure-branches.ts'

/** Branches by the Party committee of the office, cadres by the personnel section. */
export async function assessUnits(
  stage: Stage,
  administrator: Player,
  { party, secretaryGeneral }: Cast,
  officers: Officers,
  { cadres }: People,
  branches: Branch[],
): Promise<void> {
  stage.clock.set(moment('2026-01-05', 8))
  const open = ({ id }: { id: string }) => openPlayer(stage, administrator, id)
  const deputy = await open(officers.officePartyCommitteeDeputy)
  const discipline = await open(officers.disciplineSecretary)
  await assessBranches(stage, { office: party, reviewer: deputy, verifiers: [party, deputy, discipline] }, branches)
  const office = await open(officers.personnelHead)
  const reviewer = await open(officers.personnelOfficer)
  await assessCadres(stage, { office, reviewer, verifiers: [office, reviewer], leader: secretaryGeneral }, cadres)
}
