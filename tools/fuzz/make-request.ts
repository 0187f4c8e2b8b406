import type { Chance } from './chance.ts'
import { oddText } from './odd-values.ts'
import type { Parameter, Target } from './read-endpoints.ts'
import { spoil } from './spoil.ts'
import { type KnownIds, validValue } from './valid-value.ts'

export interface RawRequest {
  target: string
  method: string
  url: string
  headers: Record<string, string>
  body: Buffer | null
}

const wrongTypes = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/json; charset=gbk',
  'multipart/form-data; boundary=x',
  'nonsense',
  '',
]
const brokenBodies = [
  '{',
  '{"a":',
  '[1,2',
  '"',
  '{"a":1}}',
  '\uFEFF{}',
  'nul',
  '{"a":1e999}',
  '{"a":01}',
  "{'a':1}",
  '{"\\ud800":1}',
  '{"__proto__":{"x":1}}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  '\u0000',
]

/** One request that is almost right: built from the endpoint's own schema, then spoiled in one to three places. */
export function makeRequest(target: Target, chance: Chance, known: KnownIds): RawRequest {
  const wrongs = new Set(Array.from({ length: 1 + chance.below(3) }, () => chance.pick(waysOf(target))))
  const headers: Record<string, string> = {}
  return {
    target: target.id,
    method: target.method,
    url: urlOf(target, wrongs, chance, known),
    body: bodyOf(target, wrongs, chance, known, headers),
    headers,
  }
}

type Way = 'path' | 'query' | 'body' | 'media' | 'json' | 'nothing'

function waysOf(target: Target): Way[] {
  const ways: Way[] = ['query', 'nothing']
  if (target.parameters.some((one) => one.in === 'path')) ways.push('path', 'path')
  if (target.body) ways.push('body', 'body', 'body', 'body', 'body', 'json', 'media')
  if (target.takesFile) ways.push('json', 'media', 'body')
  return ways
}

function urlOf(target: Target, wrongs: ReadonlySet<Way>, chance: Chance, known: KnownIds): string {
  const inPath = target.parameters.filter((one) => one.in === 'path')
  const victim = wrongs.has('path') && inPath.length > 0 ? chance.pick(inPath).name : null
  const path = target.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === victim)
      return chance.once(6)
        ? chance.pick(['%', '%ff%fe', '%00', '..', '%2e%2e%2f', '%u0041'])
        : encode(oddText(chance)) || '%20'
    const parameter = inPath.find((one) => one.name === name)
    return encode(asText(validValue(parameter?.schema ?? {}, chance, known)))
  })
  const query = target.parameters
    .filter((one) => one.in === 'query')
    .flatMap((one) => queryPart(one, wrongs.has('query'), chance, known))
  if (wrongs.has('query') && chance.once(2))
    query.push(`${encode(oddText(chance)).slice(0, 200)}=${encode(oddText(chance))}`)
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

function queryPart({ name, required, schema }: Parameter, wrong: boolean, chance: Chance, known: KnownIds): string[] {
  if (wrong && chance.once(2)) {
    const odd = `${name}=${encode(oddText(chance))}`
    return chance.once(4) ? [odd, `${name}=${encode(oddText(chance))}`] : [odd]
  }
  if (!required && chance.once(2)) return []
  return [`${name}=${encode(asText(validValue(schema, chance, known)))}`]
}

function bodyOf(
  target: Target,
  wrongs: ReadonlySet<Way>,
  chance: Chance,
  known: KnownIds,
  headers: Record<string, string>,
): Buffer | null {
  if (!target.body && !target.takesFile) return null
  const media = target.takesFile ? 'multipart/form-data; boundary=tongxin' : 'application/json'
  const chosen = wrongs.has('media') ? chance.pick(wrongTypes) : media
  if (chosen !== '') headers['content-type'] = chosen
  if (wrongs.has('json')) return Buffer.from(chance.pick(brokenBodies))
  if (target.takesFile) return fileBody(chance)
  const valid = validValue(target.body ?? {}, chance, known)
  return Buffer.from(JSON.stringify(wrongs.has('body') ? spoil(valid, chance) : valid) ?? 'null')
}

function fileBody(chance: Chance): Buffer {
  const name = encode(oddText(chance)).slice(0, 80)
  const field = chance.once(3) ? 'wrong' : 'file'
  const content = chance.once(3) ? 'PK\u0003\u0004not a workbook' : oddText(chance)
  return Buffer.from(
    `--tongxin\r\ncontent-disposition: form-data; name="${field}"; filename="${name}.xlsx"\r\n\r\n${content}\r\n--tongxin--\r\n`,
  )
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '�'))
}
