import { describe, expect, test } from 'vitest'
import { faultsOf } from './inspect.ts'
import { canOf, decide, type Workflow } from './workflow.ts'

type State = 'asked' | 'granted' | 'refused'
type Role = 'asker' | 'decider'
type Act = 'grant' | 'refuse' | 'remind'
type Reason = 'granted_already' | 'refused_already' | 'in_progress' | 'own_matter' | 'too_early'

interface Wish {
  state: State
  ownMatter: boolean
  askedOn: string
}

const notOwn = ({ ownMatter }: Wish) => (ownMatter ? 'own_matter' : true)

const wishes: Workflow<Wish, State, Role, Act, Reason> = {
  start: 'asked',
  final: ['granted', 'refused'],
  refusals: { asked: 'in_progress', granted: 'granted_already', refused: 'refused_already' },
  acts: {
    grant: [{ from: ['asked'], by: ['decider'], to: 'granted', guards: [notOwn] }],
    refuse: [
      { from: ['asked'], by: ['decider'], to: 'refused', guards: [notOwn] },
      { from: ['asked'], by: ['asker'], to: 'refused' },
    ],
    remind: [
      { from: ['asked'], by: ['asker'], guards: [({ askedOn }, today) => (today > askedOn ? true : 'too_early')] },
    ],
  },
}

const wish = { state: 'asked', ownMatter: false, askedOn: '2026-03-02' } as const

describe('a transition table', () => {
  test('leads to the next state, or leaves the case where it is', () => {
    expect(decide(wishes, 'grant', wish, ['decider'], '2026-03-03')).toEqual({ allowed: true, to: 'granted' })
    expect(decide(wishes, 'remind', wish, ['asker'], '2026-03-03')).toEqual({ allowed: true, to: 'asked' })
  })

  test('says who has no part before it says anything else', () => {
    const granted = { ...wish, state: 'granted' as const }
    expect(decide(wishes, 'grant', granted, ['asker'], '2026-03-03')).toEqual({ allowed: false, reason: 'not_allowed' })
    expect(decide(wishes, 'grant', granted, ['decider'], '2026-03-03')).toEqual({
      allowed: false,
      reason: 'granted_already',
    })
  })

  test('asks the guards, and takes the next way when one is closed', () => {
    const own = { ...wish, ownMatter: true }
    expect(decide(wishes, 'refuse', own, ['decider'], '2026-03-03')).toEqual({ allowed: false, reason: 'own_matter' })
    expect(decide(wishes, 'refuse', own, ['decider', 'asker'], '2026-03-03')).toEqual({ allowed: true, to: 'refused' })
    expect(decide(wishes, 'remind', wish, ['asker'], '2026-03-02')).toEqual({ allowed: false, reason: 'too_early' })
  })

  test('answers for every button at once', () => {
    expect(canOf(wishes, wish, ['asker'], '2026-03-02')).toEqual({
      grant: 'not_allowed',
      refuse: true,
      remind: 'too_early',
    })
    expect(canOf(wishes, { ...wish, state: 'refused' }, ['asker'], '2026-03-02')).toEqual({
      grant: 'not_allowed',
      refuse: 'refused_already',
      remind: 'refused_already',
    })
  })
})

describe('the inspection of a table', () => {
  test('finds nothing in a sound one', () => expect(faultsOf(wishes)).toEqual([]))

  test('finds what cannot be reached, left or done', () => {
    const broken: Workflow<Wish, State, Role, Act, Reason> = {
      ...wishes,
      final: ['granted'],
      acts: {
        grant: [{ from: ['granted'], by: ['decider'], to: 'asked' }],
        refuse: [],
        remind: [{ from: ['asked'], by: ['asker'] }],
      },
    }
    expect(faultsOf(broken)).toEqual([
      'nothing reaches granted',
      'nothing reaches refused',
      'nothing leaves asked',
      'nothing leaves refused',
      'granted is final and is left',
      'refuse has no way',
    ])
  })
})
