import { describe, expect, test } from 'vitest'
import {
  decideSchemeAct,
  type SchemeAct,
  schemeActNames,
  type SchemeActor,
  type SchemeRefusal,
  schemeStateAfter,
  schemeStates,
} from './scheme-version.ts'

const office: SchemeActor = { personId: 'reviewer', permitted: true, office: true }
const written = { writerIds: ['writer'], hasFaults: false }

/** Every act in every state: draft, submitted, reviewed, adopted, in force, replaced, discarded. */
const allowed: Record<SchemeAct, Array<true | SchemeRefusal>> = {
  save: row(true, 'scheme_not_draft', 'scheme_not_draft', 'scheme_not_draft', 'scheme_not_draft', 'scheme_not_draft'),
  submit: row(true, 'scheme_not_draft', 'scheme_not_draft', 'scheme_not_draft', 'scheme_not_draft', 'scheme_not_draft'),
  review: row(
    'scheme_not_submitted',
    true,
    'scheme_not_submitted',
    'scheme_not_submitted',
    'scheme_not_submitted',
    'scheme_not_submitted',
  ),
  adopt: row(
    'scheme_not_reviewed',
    'scheme_not_reviewed',
    true,
    'scheme_not_reviewed',
    'scheme_not_reviewed',
    'scheme_not_reviewed',
  ),
  putInForce: row(
    'scheme_not_adopted',
    'scheme_not_adopted',
    'scheme_not_adopted',
    true,
    'scheme_not_adopted',
    'scheme_not_adopted',
  ),
  discard: row(
    true,
    'scheme_not_draft',
    'scheme_not_draft',
    'scheme_not_draft',
    'scheme_not_draft',
    'scheme_not_draft',
  ),
  deriveDraft: row(true, true, true, true, true, true),
  try: row(true, true, true, true, true, true),
  openRound: row('scheme_not_adopted', 'scheme_not_adopted', 'scheme_not_adopted', true, true, true),
}

function row(...verdicts: Array<true | SchemeRefusal>): Array<true | SchemeRefusal> {
  return [...verdicts, 'scheme_discarded']
}

/** Acts that only who assesses such subjects may do; the others belong to whoever holds the right. */
const officeOnly: SchemeAct[] = ['save', 'submit', 'discard', 'deriveDraft', 'openRound']

describe.each(schemeActNames)('%s', (act) => {
  const verdicts = (actor: SchemeActor) =>
    schemeStates.map((state) => decideSchemeAct(act, { ...written, state }, actor))

  test('is possible in its states only, each refusal with its reason', () => {
    expect(verdicts(office)).toEqual(allowed[act])
  })

  test('is refused in any state to who has no right to it', () => {
    expect(new Set(verdicts({ ...office, permitted: false }))).toEqual(new Set(['not_allowed']))
  })

  test('asks for the assessing office where it says so, in any state', () => {
    const found = verdicts({ ...office, office: false })
    expect(found).toEqual(officeOnly.includes(act) ? schemeStates.map(() => 'not_the_assessing_office') : allowed[act])
  })
})

test('nobody reviews what he wrote, nor does one without a name', () => {
  const submitted = { ...written, state: 'submitted' } as const
  const by = (personId: string | null) => decideSchemeAct('review', submitted, { ...office, personId })
  expect([by('writer'), by(null), by('reviewer')]).toEqual([
    'own_entry_not_verifiable',
    'own_entry_not_verifiable',
    true,
  ])
  const adopted = decideSchemeAct('adopt', { ...written, state: 'reviewed' }, { ...office, personId: 'writer' })
  expect(adopted).toBe(true)
})

test.each([
  ['save', true],
  ['submit', 'scheme_has_faults'],
  ['discard', true],
  ['deriveDraft', true],
  ['try', 'scheme_has_faults'],
] as const)('a draft with faults: %s is %s', (act, verdict) => {
  expect(decideSchemeAct(act, { ...written, hasFaults: true, state: 'draft' }, office)).toBe(verdict)
})

test('a review leads on or back, an act without a new state leaves it', () => {
  expect(schemeStateAfter('review', 'submitted', 'approved')).toBe('reviewed')
  expect(schemeStateAfter('review', 'submitted', 'sent_back')).toBe('draft')
  expect(schemeStateAfter('save', 'draft')).toBe('draft')
  expect(schemeStateAfter('submit', 'draft')).toBe('submitted')
  expect(schemeStateAfter('adopt', 'reviewed')).toBe('adopted')
  expect(schemeStateAfter('putInForce', 'adopted')).toBe('in_force')
  expect(schemeStateAfter('discard', 'draft')).toBe('discarded')
})
