import { fold } from '@tongxin/domain/search/fold'
import { likenessOf, sharedPassages, weightsOf, type Weights } from '@tongxin/domain/search/likeness'
import { sql } from 'kysely'
import type { Reader } from '../db/database.ts'
import type { Actor } from '../http/actor.ts'
import { seenBy, type Found } from './find-texts.ts'
import type { SearchSource } from './search-source.ts'

/** An earlier text that says much of what a draft says. */
export interface LookAlike extends Pick<Found, 'kind' | 'record_id' | 'part' | 'on_date' | 'title'> {
  /** The share of the draft's telling wording that it holds too, from 0 to 1. */
  likeness: number
  /** The longest passages that both have, as the draft writes them, folded. */
  shared: string[]
}

interface Draft {
  actor: Actor
  today: string
  text: string
  /** The record that the draft itself is, which is like itself. */
  except?: string | undefined
  /** Below this share nothing is told. */
  least?: number
  most?: number
}

/** So many texts are compared whole. */
const mostCompared = 600
/** Two texts of the trade share about this much by chance. */
const usualLeast = 0.3

/**
 * The texts of some kinds that are most like a draft and that the actor may see, the most alike first. Found by the
 * draft's rarest pairs of signs, then compared whole. Deterministic: the same index and draft give the same answer.
 */
export async function findLookAlikes(db: Reader, sources: readonly SearchSource[], draft: Draft): Promise<LookAlike[]> {
  const text = fold(draft.text)
  const compared = await Promise.all(sources.map((source) => compareKind(db, source, draft, text)))
  return compared
    .flat()
    .toSorted((a, b) => b.likeness - a.likeness || b.found.on_date.localeCompare(a.found.on_date))
    .slice(0, draft.most ?? 5)
    .map(({ found: { folded, ...found }, likeness }) => ({
      ...found,
      likeness,
      shared: sharedPassages(text, folded),
    }))
}

type Candidate = Omit<LookAlike, 'likeness' | 'shared'> & { folded: string }

async function compareKind(db: Reader, source: SearchSource, draft: Draft, text: string) {
  const { weights, rarest } = await tellingGrams(db, source.kind, draft.actor.committeeId, text)
  if (rarest.length === 0) return []
  const candidates = await candidatesOf(db, source, draft, rarest)
  return candidates
    .map((found) => ({ found, likeness: likenessOf(weights, found.folded) }))
    .filter(({ likeness }) => likeness >= (draft.least ?? usualLeast))
}

interface Telling {
  weights: Weights
  /** The rarest pairs, as the index has them, which together stand in few texts. */
  rarest: string[]
}

async function tellingGrams(db: Reader, kind: string, committeeId: string, text: string): Promise<Telling> {
  const { rows } = await sql<{ gram: string; low: string; texts: number; total: number }>`
    with mine as (select distinct gram from unnest(search_grams(${committeeId}::uuid, ${kind}, ${text})) as gram)
    select mine.gram, (mine.gram & 4294967295) as low, coalesce(known.texts, 0) as texts, coalesce(
      (select texts from search_gram where committee_id = ${committeeId} and kind = ${kind} and gram = 0), 0) as total
    from mine left join search_gram known
      on known.committee_id = ${committeeId} and known.kind = ${kind} and known.gram = mine.gram
    order by texts, mine.gram`.execute(db)
  const weights = weightsOf(new Map(rows.map(({ low, texts }) => [Number(low), texts])), rows[0]?.total ?? 0)
  return { weights, rarest: rarestOf(rows.filter(({ low }) => (weights.get(Number(low)) ?? 0) > 0)) }
}

/** As many of the rarest as together stand in few enough texts to compare them all. */
function rarestOf(grams: ReadonlyArray<{ gram: string; texts: number }>): string[] {
  let places = 0
  const end = grams.findIndex(({ texts }) => (places += texts) > mostCompared)
  return grams.slice(0, end < 0 ? grams.length : Math.max(end, 1)).map(({ gram }) => gram)
}

async function candidatesOf(
  db: Reader,
  source: SearchSource,
  { actor, today, except }: Draft,
  grams: readonly string[],
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    with candidate as materialized (
      select kind, record_id, part, on_date, title, folded
      from search_by_any(${source.kind}, ${[...grams]}::bigint[], ${mostCompared * 2})
      where record_id is distinct from ${except ?? null}::uuid
    ) select candidate.* from candidate ${seenBy(source, actor, today, sql`candidate`)}`.execute(db)
  return rows
}
