import { z } from 'zod'
import { sections } from './load-pack.ts'
import { scheme } from './scheme/scheme.ts'

/** The JSON Schema of every file of a pack, by the name under which editors find it below `rules/schema`. */
export function jsonSchemas(): Record<string, object> {
  const shapes = { ...sections, '考核办法.yaml': scheme }
  return Object.fromEntries(
    Object.entries(shapes).map(([file, shape]) => [
      file.replace('.yaml', '.schema.json'),
      z.toJSONSchema(shape, { io: 'input', target: 'draft-7', reused: 'ref' }),
    ]),
  )
}
