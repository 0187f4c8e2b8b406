import { describe, expect, it } from 'vitest'
import { findPlace, type MenuGroup } from './menu.ts'

const menu: MenuGroup[] = [
  { key: 'home', title: '工作台', icon: 'home', entries: [{ path: '/', title: '工作台' }] },
  {
    key: 'meetings',
    title: '会议',
    icon: 'calendar',
    entries: [
      { path: '/meetings', title: '会议' },
      { path: '/meetings/leave', title: '请假' },
    ],
  },
]

describe('the place of a page in the menu', () => {
  it('is the longest entry that begins its address', () => {
    expect(findPlace(menu, '/meetings/0192')?.entry.title).toBe('会议')
    expect(findPlace(menu, '/meetings/leave')?.entry.title).toBe('请假')
  })

  it('is not the workbench just because every address begins there', () => {
    expect(findPlace(menu, '/')?.entry.title).toBe('工作台')
    expect(findPlace(menu, '/account')).toBeNull()
    expect(findPlace(menu, '/meetings-of-old')).toBeNull()
  })
})
