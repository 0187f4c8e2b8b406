import { expect, test } from 'vitest'
import { openBench } from './bench.ts'

const bench = await openBench()

test('somebody signed in finds his own session', async () => {
  const clerk = await bench.committee.person({
    name: '陈某',
    posts: [{ kind: 'office_clerk', unitId: bench.committee.rootId }],
  })
  const caller = await bench.signInAs(clerk)
  const { status, body } = await caller.get('/session')
  expect(status).toBe(200)
  expect(body).toMatchObject({ account: { name: '陈某', personId: clerk }, committee: { id: bench.committee.id } })
})

test('a stranger does not', async () => {
  const response = await bench.app.inject({ url: '/api/session' })
  expect(response.statusCode).toBe(401)
})
