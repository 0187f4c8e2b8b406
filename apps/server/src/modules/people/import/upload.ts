import { endpoints } from '@tongxin/contract/endpoints'
import { rosterSheets } from '@tongxin/domain/people/roster/roster-sheets'
import { rosterTemplate } from '@tongxin/domain/people/roster/roster-template'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation, query } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { writeTemplate } from '../../../platform/sheet/sheet.ts'
import { rosterContext } from './roster-context.ts'

/** The template to fill in, with the drop-downs of this committee's own units and posts. */
export const template = query(endpoints.people.template, async ({ db, pack, actor, input, today }) => {
  const sheet = rosterSheets[input.sheet]
  const context = await rosterContext(db, pack, actor.committeeId, today)
  return {
    fileName: `${sheet.title.zh}导入模板.xlsx`,
    bytes: await writeTemplate(rosterTemplate(sheet, context, 'zh')),
  }
})

/** Keeps the file as it came and lets a job read it; nothing is taken over yet. */
export const upload = operation(
  endpoints.people.upload,
  async ({ tx, actor, input, upload: file, now, services, record }) => {
    if (!file || file.bytes.byteLength === 0) throw new AppError('bad_file', { reason: 'empty' })
    const id = newId()
    await tx
      .insertInto('import_batch')
      .values({
        committee_id: actor.committeeId,
        id,
        sheet: input.sheet,
        file_name: file.name,
        file: file.bytes,
        state: 'reading',
        created_by: actor.personId,
        created_at: now,
      })
      .execute()
    await services.jobs.add(tx, 'roster.read', { committeeId: actor.committeeId, batchId: id })
    await record({
      type: 'roster.uploaded',
      subject: { kind: 'import', id, title: file.name },
      payload: { sheet: input.sheet },
    })
    return { id }
  },
)
