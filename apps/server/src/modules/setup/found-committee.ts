import { createHash } from 'node:crypto'
import type { Pack } from '@tongxin/domain/pack/pack'
import { administrators } from '@tongxin/domain/access/role'
import { recorder } from '../../platform/events/record-event.ts'
import type { Services } from '../../platform/http/services.ts'
import { newId } from '../../platform/identifiers.ts'
import { spellName } from '../people/public.ts'
import type { Tx } from '../../platform/db/database.ts'

export interface Founding {
  committeeName: string
  shortName: string
  officePhone: string | null
  demonstration: boolean
  termTitle: string
  dutyYearTitle: string
  dutyYearFrom: string
  administrator: { name: string; phone: string | null; passwordHash: string; mustChange: boolean }
}

export interface Founded {
  committeeId: string
  rootUnitId: string
  termId: string
  dutyYearId: string
  administratorId: string
}

/**
 * Founds a committee: the rule pack as it stands on the shelf, the term and its first duty year, the root of the
 * CPPCC's own tree, and the first system administrator, who opens every other account.
 */
export async function foundCommittee(services: Services, pack: Pack, founding: Founding): Promise<Founded> {
  const committeeId = newId()
  const founded = { committeeId, rootUnitId: newId(), termId: newId(), dutyYearId: newId(), administratorId: newId() }
  const now = services.clock.now()
  const today = services.clock.today()
  await services.database.transaction(committeeId, async (tx) => {
    await insertCommittee(tx, founded, founding, now)
    await insertPack(tx, committeeId, pack, founding.dutyYearFrom, now)
    await insertYear(tx, founded, founding)
    await insertRoot(tx, founded, pack, founding)
    await insertAdministrator(tx, founded, founding, now)
    const { record } = recorder(committeeId, { tx, pack, actor: null, now, today }, services.reactions, null)
    await record({
      type: 'setup.committee_founded',
      subject: { kind: 'committee', id: committeeId, title: founding.committeeName },
      payload: { pack: pack.id, packVersion: pack.version },
    })
  })
  return founded
}

async function insertCommittee(tx: Tx, { committeeId }: Founded, founding: Founding, now: Date): Promise<void> {
  await tx
    .insertInto('committee')
    .values({
      id: committeeId,
      name: founding.committeeName,
      short_name: founding.shortName,
      office_phone: founding.officePhone,
      demonstration: founding.demonstration,
      created_at: now,
    })
    .execute()
}

async function insertPack(tx: Tx, committeeId: string, pack: Pack, from: string, now: Date): Promise<void> {
  const content = JSON.stringify(pack)
  const checksum = createHash('sha256').update(content).digest('hex')
  await tx
    .insertInto('rule_pack')
    .values({
      committee_id: committeeId,
      version: pack.version,
      pack_id: pack.id,
      content,
      checksum,
      in_force_from: from,
      loaded_at: now,
    })
    .execute()
}

async function insertYear(tx: Tx, founded: Founded, founding: Founding): Promise<void> {
  const { committeeId, termId, dutyYearId } = founded
  await tx
    .insertInto('term')
    .values({ committee_id: committeeId, id: termId, title: founding.termTitle, from_on: founding.dutyYearFrom })
    .execute()
  await tx
    .insertInto('duty_year')
    .values({
      committee_id: committeeId,
      id: dutyYearId,
      term_id: termId,
      title: founding.dutyYearTitle,
      from_on: founding.dutyYearFrom,
    })
    .execute()
}

async function insertRoot(tx: Tx, founded: Founded, pack: Pack, founding: Founding): Promise<void> {
  const root = pack.unitKinds.find(({ axis, parents }) => axis === 'cppcc' && parents.length === 0)
  if (!root) throw new Error(`The rule pack ${pack.id} has no root kind for the CPPCC's own tree.`)
  await tx
    .insertInto('unit')
    .values({
      committee_id: founded.committeeId,
      id: founded.rootUnitId,
      kind: root.key,
      axis: 'cppcc',
      name: founding.committeeName,
      short_name: founding.shortName,
      from_on: founding.dutyYearFrom,
    })
    .execute()
}

async function insertAdministrator(tx: Tx, founded: Founded, founding: Founding, now: Date): Promise<void> {
  const { committeeId, administratorId, rootUnitId } = founded
  const { administrator, dutyYearFrom } = founding
  await tx
    .insertInto('person')
    .values({
      committee_id: committeeId,
      id: administratorId,
      name: administrator.name,
      phone: administrator.phone,
      is_cadre: true,
      ...spellName(administrator.name),
    })
    .execute()
  await tx
    .insertInto('account')
    .values({
      committee_id: committeeId,
      id: newId(),
      person_id: administratorId,
      password_hash: administrator.passwordHash,
      must_change_password: administrator.mustChange,
      created_at: now,
    })
    .execute()
  await tx
    .insertInto('post')
    .values({
      committee_id: committeeId,
      id: newId(),
      person_id: administratorId,
      unit_id: rootUnitId,
      kind: administrators[0],
      from_on: dutyYearFrom,
    })
    .execute()
}
