import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, id } from './shapes.ts'

/** What texts are found; the word by which the web finds the name of a group and the page of a result. */
export const searchKind = z.enum(['meeting', 'minutes', 'proposal', 'rule', 'responsibility'])

export type SearchKind = z.infer<typeof searchKind>

/** A text in pieces; those that were asked for are marked. */
const pieces = z.array(z.object({ text: z.string(), hit: z.boolean() }))

export const searchEndpoints = {
  find: endpoint({
    method: 'GET',
    path: '/search',
    permission: 'signed_in',
    summary: 'Texts that hold all words as they stand, among everything one may see, the newest first',
    query: z.object({
      text: z.string().trim().min(1).max(100),
      /** One kind alone, page by page; otherwise the beginning of every kind. */
      kind: searchKind.optional(),
      page: z.coerce.number().int().min(1).max(40).default(1),
      pageSize: z.coerce.number().int().min(1).max(50).default(5),
    }),
    answer: z.object({
      groups: z.array(
        z.object({
          kind: searchKind,
          /** `null`: too many to be counted in time. */
          total: z.number().int().nullable(),
          more: z.boolean(),
          items: z.array(z.object({ recordId: id, part: z.string(), on: day, title: pieces, snippet: pieces })),
        }),
      ),
    }),
  }),
}
