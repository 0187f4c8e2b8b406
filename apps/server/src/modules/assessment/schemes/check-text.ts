import { endpoints } from '@tongxin/contract/endpoints'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { namingOf } from '@tongxin/domain/assessment/words/naming'
import { schemeRows } from '@tongxin/domain/assessment/words/scheme-rows'
import type { Pack } from '@tongxin/domain/pack/pack'
import { checkSchemeText } from '@tongxin/rulebook/check-scheme-text'
import { query } from '../../../platform/http/operation.ts'

/** Faults while one writes; asked after each pause of the keyboard, and nothing is stored. */
export const checkScheme = query(endpoints.schemes.check, ({ pack, input }) =>
  Promise.resolve(presentCheck(checkText(input.text, pack), pack)),
)

/** A text against the committee's pack. A scheme with faults is no scheme. */
export function checkText(text: string, pack: Pack) {
  const { scheme, faults, examples } = checkSchemeText(text, '考核办法', pack)
  return { scheme: faults.length === 0 ? scheme : null, faults, examples }
}

export function presentCheck({ scheme, faults, examples }: ReturnType<typeof checkText>, pack: Pack) {
  return {
    faults: faults.map(({ line, column, path, message, remedy }) => ({ line, column, path, message, remedy })),
    examples,
    rows: scheme ? rowsOf(scheme, pack) : null,
  }
}

export function rowsOf(scheme: Scheme, pack: Pack) {
  return schemeRows(scheme, namingOf(pack))
}
