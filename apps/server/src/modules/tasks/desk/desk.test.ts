import { beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../../testing/caller.ts'
import { openHall } from '../../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, director, branchSecretary, member } = hall

interface Sheet {
  actingFor: string | null
  steps: Array<{ type: string; byName: string | null; forName: string | null }>
}

beforeEach(() => hall.clock.set('2026-03-02T09:00:00+08:00'))

const assign = async (by: Caller) => {
  const body = { title: '报送学习计划', dueOn: '2026-03-20', ownerId: branchSecretary.personId, supervised: true }
  return (await by.post<{ id: string }>('/tasks', body)).body.id
}
const sheet = async (by: Caller, id: string) => (await by.get<Sheet>(`/tasks/${id}`)).body
const act = (by: Caller, id: string, path: string, body: object = {}) => by.post(`/tasks/${id}/${path}`, body)
const has = async (by: Caller, box: string, id: string, more = '') => {
  const { body } = await by.get<{ items: Array<{ id: string }> }>(`/tasks?box=${box}&pageSize=200${more}`)
  return body.items.some((line) => line.id === id)
}

describe('deputies', () => {
  test('act for somebody who is away, in his box, with both names', async () => {
    const id = await assign(clerk)
    const arranged = { deputyId: director.personId, fromOn: '2026-03-02', throughOn: '2026-03-06', reason: '出差' }
    expect((await director.get(`/tasks/${id}`)).status).toBe(404)
    const { body } = await branchSecretary.post<{ id: string }>('/deputies', arranged)
    expect((await branchSecretary.post('/deputies', { ...arranged, deputyId: member.personId })).body).toMatchObject({
      code: 'overlaps',
    })
    expect(await has(director, 'to_do', id, `&person=${branchSecretary.personId}`)).toBe(true)
    expect((await member.get(`/tasks?person=${branchSecretary.personId}`)).status).toBe(404)
    expect(await sheet(director, id)).toMatchObject({ actingFor: '支部书记', can: { accept: true } })
    await act(director, id, 'acceptance')
    expect((await sheet(clerk, id)).steps.at(-1)).toMatchObject({
      type: 'task.accepted',
      byName: '提案委主任',
      forName: '支部书记',
    })
    hall.clock.set('2026-03-07T09:00:00+08:00')
    expect((await director.get(`/tasks/${id}`)).status).toBe(404)
    hall.clock.set('2026-03-03T09:00:00+08:00')
    expect((await member.post(`/deputies/${body.id}/ending`)).status).toBe(404)
    await branchSecretary.post(`/deputies/${body.id}/ending`)
    expect((await director.get(`/tasks/${id}`)).status).toBe(404)
  })

  test('are arranged for others by the office only', async () => {
    const asked = {
      absentId: member.personId,
      deputyId: director.personId,
      fromOn: '2026-03-02',
      throughOn: '2026-03-06',
      reason: '住院',
    }
    expect((await director.post('/deputies', asked)).body).toMatchObject({ code: 'not_allowed' })
    expect((await clerk.post('/deputies', asked)).status).toBe(200)
    expect((await clerk.post('/deputies', { ...asked, deputyId: member.personId })).body).toMatchObject({
      detail: { reason: 'deputy_is_oneself' },
    })
  })
})

describe('usual words', () => {
  test('are one’s own', async () => {
    const { body } = await director.post<{ id: string }>('/usual-words', { wording: '同意，请按期完成。' })
    expect((await director.get('/usual-words')).body).toMatchObject({ items: [{ wording: '同意，请按期完成。' }] })
    expect((await clerk.get('/usual-words')).body).toEqual({ items: [] })
    expect((await clerk.delete(`/usual-words/${body.id}`)).status).toBe(404)
    expect((await director.delete(`/usual-words/${body.id}`)).status).toBe(200)
  })
})
