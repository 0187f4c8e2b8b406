import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { publicOperation } from '../../platform/http/operation.ts'
import { hashPassword, requireStrongPassword } from '../access/public.ts'
import { foundCommittee } from './found-committee.ts'
import { offeredPacks, takePack } from './pack-choice.ts'

export const setUpState = publicOperation(endpoints.setup.state, async ({ database }) => {
  const committees = await database.signIn.selectFrom('committee').select(['demonstration']).execute()
  return {
    needed: committees.length === 0,
    demonstration: committees.some(({ demonstration }) => demonstration),
    packs: committees.length === 0 ? await offeredPacks() : [],
  }
})

export const setUp = publicOperation(endpoints.setup.create, async ({ database, services, input }) => {
  requireStrongPassword(input.password, { name: input.administratorName, phone: input.administratorPhone || null })
  const pack = await takePack(input.packId)
  const passwordHash = await hashPassword(input.password)
  await onlyOnce(database, async () => {
    await foundCommittee(services, pack, {
      committeeName: input.committeeName,
      shortName: input.shortName,
      officePhone: input.officePhone ?? null,
      demonstration: false,
      termTitle: input.termTitle,
      dutyYearTitle: input.dutyYearTitle,
      dutyYearFrom: input.dutyYearFrom,
      administrator: {
        name: input.administratorName,
        phone: input.administratorPhone || null,
        passwordHash,
        mustChange: false,
      },
    })
  })
  return {}
})

/** Two people at the set-up page at once found one committee, not two. */
async function onlyOnce(database: Database, found: () => Promise<void>): Promise<void> {
  await database.signIn.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('tongxin set-up'))`.execute(tx)
    const existing = await tx.selectFrom('committee').select('id').limit(1).execute()
    if (existing.length > 0) throw new AppError('already_set_up')
    await found()
  })
}
