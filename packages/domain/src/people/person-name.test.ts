import { describe, expect, it } from 'vitest'

import { isPersonName, normalisePersonName, printedName } from './person-name.ts'
import { maskPhone, readPhone } from './phone.ts'

describe('a name', () => {
  it.each([
    [' 王　芳 ', '王芳'],
    ['王 䶮', '王䶮'],
    ['阿依古丽•买买提江', '阿依古丽·买买提江'],
    ['阿依古丽 . 买买提江', '阿依古丽·买买提江'],
    ['𬭎骉', '𬭎骉'],
    ['Anna  Smith', 'Anna Smith'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalisePersonName(typed)).toBe(kept)
    expect(isPersonName(kept)).toBe(true)
  })

  it.each(['王芳（女）', '王', '王芳1', '王芳/李强', ''])('%s is none', (typed) => {
    expect(isPersonName(normalisePersonName(typed))).toBe(false)
  })

  it('of two characters is spaced out in print, longer ones are not', () => {
    expect(printedName('王䶮')).toBe('王\u3000䶮')
    expect(printedName('𬭎骉')).toBe('𬭎\u3000骉')
    expect(printedName('欧阳震')).toBe('欧阳震')
    expect(printedName('Al')).toBe('Al')
  })
})

describe('a phone number', () => {
  it.each([
    ['138 0013 8000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['0736-7123456', '0736-7123456'],
    ['（0736）7123456转801', '0736-7123456-801'],
    ['010 62345678', '010-62345678'],
  ])('%s is kept as %s', (typed, phone) => {
    expect(readPhone(typed)).toEqual({ phone })
  })

  it.each([
    ['7123456', 'needs_area_code'],
    ['1380013800', 'unreadable'],
    ['12800138000', 'unreadable'],
    ['138001380001', 'unreadable'],
    ['13800138000/13900139000', 'unreadable'],
    ['无', 'unreadable'],
  ])('%s is refused as %s', (typed, fault) => {
    expect(readPhone(typed)).toEqual({ fault })
  })

  it('is masked in lists', () => {
    expect(maskPhone('13800138000')).toBe('138****8000')
    expect(maskPhone('0736-7123456-801')).toBe('0736-****456')
  })
})
