import { pinyin } from 'pinyin-pro'

export interface Spelling {
  pinyin: string
  initials: string
}

/** Pinyin and initials of a name, surname readings first (单 shan, 仇 qiu, 尉迟 yu chi). Stored, and editable where a family reads otherwise. */
export function spellName(name: string): Spelling {
  const syllables = pinyin(name.replace(/[·•]/g, ''), {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
    nonZh: 'consecutive',
  })
  return {
    pinyin: syllables.join(' ').toLowerCase(),
    initials: syllables
      .map((syllable) => syllable.charAt(0))
      .join('')
      .toLowerCase(),
  }
}
