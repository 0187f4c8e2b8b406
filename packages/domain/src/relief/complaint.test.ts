import { describe, expect, it } from 'vitest'
import { complaintActs, complaintStates, decideComplaintAct, isOverdue, secrecyMark } from './complaint.ts'

describe('what can be done with a complaint', () => {
  it.each([
    ['takeUp', 'to_do', true],
    ['takeUp', 'in_hand', 'complaint_in_hand'],
    ['takeUp', 'answered', 'complaint_answered'],
    ['answer', 'to_do', true],
    ['answer', 'in_hand', true],
    ['answer', 'answered', 'complaint_answered'],
    ['followUp', 'to_do', 'complaint_not_answered'],
    ['followUp', 'in_hand', 'complaint_not_answered'],
    ['followUp', 'answered', true],
  ] as const)('%s while it is %s: %s', (act, state, verdict) => {
    expect(decideComplaintAct(act, state, true)).toBe(verdict)
  })

  it('is nothing for those who may only read', () => {
    const verdicts = complaintActs.flatMap((act) =>
      complaintStates.map((state) => decideComplaintAct(act, state, false)),
    )
    expect(new Set(verdicts)).toEqual(new Set(['not_allowed']))
  })
})

describe('the reply clock', () => {
  it('runs out after the promised day and stops with the answer', () => {
    expect(isOverdue('to_do', '2026-03-19', '2026-03-19')).toBe(false)
    expect(isOverdue('in_hand', '2026-03-19', '2026-03-20')).toBe(true)
    expect(isOverdue('answered', '2026-03-19', '2026-03-20')).toBe(false)
  })
})

describe('a mark of secrecy', () => {
  it.each([
    ['机密★1年\n关于……', '机密'],
    ['附件（秘密）要求每天上报', '秘密'],
    ['【绝 密】', '绝密'],
    ['密级：秘密', '秘密'],
    ['前文\n  秘密  \n后文', '秘密'],
    ['机密：不得外传', '机密'],
  ])('is found in %s', (text, level) => expect(secrecyMark(text)).toBe(level))

  it.each(['保守秘密是应该的', '要求签订商业秘密承诺书', '绝密级管理的说法过头了', '这不是什么秘密。', ''])(
    'is not seen in %s',
    (text) => expect(secrecyMark(text)).toBeNull(),
  )
})
