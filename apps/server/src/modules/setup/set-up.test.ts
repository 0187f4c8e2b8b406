import { expect, test } from 'vitest'
import { openBench } from '../../testing/bench.ts'

const bench = await openBench()

const founding = {
  committeeName: '某市政协',
  shortName: '某市',
  packId: 'changde-1234',
  termTitle: '第一届',
  dutyYearTitle: '2026年度',
  dutyYearFrom: '2026-01-01',
  administratorName: '系统管理员',
  administratorPhone: '',
}
const setUp = async (body: object) => {
  const reply = await bench.app.inject({ method: 'POST', url: '/api/setup', payload: { ...founding, ...body } })
  return reply.json<{ code?: string }>().code
}

test('an administrator without a phone number may choose any strong password', async () => {
  // The installation has its committee already: that is the next thing to be refused.
  expect(await setUp({ password: 'a-door-that-holds' })).toBe('already_set_up')
})

test('a password that holds the name or the phone number is refused', async () => {
  expect(await setUp({ password: '系统管理员-2026-ab' })).toBe('password_too_weak')
  expect(await setUp({ password: 'a-13800000000-b', administratorPhone: '13800000000' })).toBe('password_too_weak')
})
