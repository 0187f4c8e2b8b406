import { endpoints } from '@tongxin/contract/endpoints'
import type { SearchKind } from '@tongxin/contract/search'
import { piecesOf, snippetOf } from '@tongxin/domain/search/snippet'
import { termsOf } from '@tongxin/domain/search/terms'
import { query } from '../../platform/http/operation.ts'
import { findTexts, searchedBy, type Found } from '../../platform/search/find-texts.ts'

export const find = query(endpoints.search.find, async ({ db, actor, input, services, today }) => {
  const terms = termsOf(input.text)
  const sources = searchedBy(actor, services.searchSources).filter(
    ({ kind }) => input.kind === undefined || kind === input.kind,
  )
  const { page, pageSize } = input
  const groups = await findTexts(db, sources, { actor, today, terms, page, pageSize })
  return {
    groups: groups
      .filter(({ items }) => items.length > 0)
      .map(({ kind, total, more, items }) => ({
        kind: kind as SearchKind,
        total,
        more,
        items: items.map((found) => presentFound(found, terms)),
      })),
  }
})

function presentFound(found: Found, terms: readonly string[]) {
  return {
    recordId: found.record_id,
    part: found.part,
    on: found.on_date,
    title: piecesOf(found.title, terms),
    snippet: snippetOf(found.body, terms),
  }
}
