import { z } from 'zod'

/** Identifiers are UUIDs, version 7. */
export const id = z.uuid()

/** A business day in Asia/Shanghai, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** A moment, ISO 8601 with offset or `Z`. */
export const moment = z.iso.datetime({ offset: true })

/** A line of text that a person typed: trimmed, never empty, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !hasControlCharacters(text), { error: 'control_characters' })

/** A longer text; may be empty; line breaks and tabs are welcome. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !hasControlCharacters(value.replace(/[\n\r\t]/g, '')), {
      error: 'control_characters',
    })

function hasControlCharacters(value: string): boolean {
  return /\p{Cc}|\p{Cs}/u.test(value)
}

/** Query parts of every list: one page and its size. */
export const page = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(20),
}

/** The answer of every list. */
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number().int() })

/** What the actor may do with an object: `true`, or the reason why not (a key of the web's dictionary). */
export const can = <const A extends readonly string[]>(actions: A) =>
  z.object(Object.fromEntries(actions.map((action) => [action, allowed])) as Record<A[number], typeof allowed>)

const allowed = z.union([z.literal(true), z.string()])

/** The path parameter `:id`. */
export const byId = z.object({ id })

/** An answer without content. */
export const nothing = z.object({})
