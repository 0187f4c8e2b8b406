import path from 'node:path'
import { rolldown } from 'rolldown'
import type { Plugin } from 'vite'

/** The tables by name, with the paths they hold: all for the application, and what each kind of light page needs. */
const tables: Record<string, RegExp> = {
  'virtual:endpoints': /./,
  'virtual:entry-endpoints': /^\/(session|setup)\b/,
  'virtual:rating-endpoints': /^\/rating-links/,
  'virtual:door-endpoints': /^\/(session$|meetings\/:id\/(door|presence)|door-)/,
  'virtual:relief-endpoints': /^\/(session$|relief\b|complaints$)/,
}
const source = path.resolve(import.meta.dirname, '../../../packages/contract/src/endpoints.ts')

interface Spec {
  method: string
  path: string
  query?: { shape: object }
  body?: object
  file?: string
  upload?: boolean
  discreet?: boolean
}

/**
 * Gives the web the contract as a plain table, without zod: method, path, and which fields travel in the query.
 * The types of inputs and answers come from the contract itself, by type-only imports.
 */
export function endpointTable(): Plugin {
  return {
    name: 'tongxin-endpoint-table',
    resolveId(id) {
      if (id === 'zod' || id.startsWith('zod/')) this.error('The web imports only types of the contract, never zod.')
      return id in tables ? `\0${id}` : null
    },
    async load(id) {
      const wanted = id.startsWith('\0') ? tables[id.slice(1)] : undefined
      if (!wanted) return null
      this.addWatchFile(source)
      return `export const endpoints = ${JSON.stringify(await readTable(wanted))}`
    },
  }
}

async function readTable(wanted: RegExp): Promise<object> {
  const bundle = await rolldown({ input: source, platform: 'node', logLevel: 'silent' })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  const address = `data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`
  const { endpoints } = (await import(address)) as { endpoints: Record<string, Record<string, Spec>> }
  const rows = Object.entries(endpoints).map(([duty, specs]) => {
    const kept = Object.entries(specs).filter(([, spec]) => wanted.test(spec.path))
    return [duty, Object.fromEntries(kept.map(([key, spec]) => [key, rowOf(spec)]))]
  })
  return Object.fromEntries(rows.filter(([, specs]) => Object.keys(specs as object).length > 0)) as object
}

function rowOf({ method, path: address, query, body, file, upload, discreet }: Spec): object {
  return {
    method,
    path: address,
    ...(query && { query: Object.keys(query.shape) }),
    ...(body && { body: true }),
    ...(file && { file: true }),
    ...(upload && { upload: true }),
    ...(discreet && { discreet: true }),
  }
}
