import type { Endpoint } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { describe, expect, it } from 'vitest'
import { requestOf } from './request.ts'

describe('a request', () => {
  it('puts path parameters into the path and nowhere else', () => {
    const row = { method: 'POST', path: '/meetings/:id/cancellation', body: true } as const
    const { address, body } = requestOf(row, { id: 'a/b', reason: '改期' })
    expect(address).toBe('/api/meetings/a%2Fb/cancellation')
    expect(body).toBe('{"reason":"改期"}')
  })

  it('leaves out of the query what is empty', () => {
    const row = { method: 'GET', path: '/people', query: ['search', 'unitId', 'page'] }
    expect(requestOf(row, { search: '', unitId: undefined, page: 2 }).address).toBe('/api/people?page=2')
  })

  it('sends an upload as a form, with the rest in the query', () => {
    const row = { method: 'POST', path: '/imports', query: ['sheet'], upload: true } as const
    const { address, body, headers } = requestOf(row, { sheet: 'members', file: new File(['a'], 'a.csv') })
    expect(address).toBe('/api/imports?sheet=members')
    expect(body).toBeInstanceOf(FormData)
    expect(headers).toEqual({})
  })
})

describe('the contract', () => {
  const specs: Endpoint[] = Object.values(endpoints).flatMap((duty) => Object.values(duty) as Endpoint[])

  it('never uses one field name in two parts of a request', () => {
    const ambiguous = specs.filter(({ path, query, body }) => {
      const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)
      const inQuery = Object.keys(query?.shape ?? {})
      const inBody = body && 'shape' in body ? Object.keys(body.shape as object) : []
      const all = [...inPath, ...inQuery, ...inBody]
      return new Set(all).size < all.length
    })
    expect(ambiguous.map(({ path }) => path)).toEqual([])
  })
})
