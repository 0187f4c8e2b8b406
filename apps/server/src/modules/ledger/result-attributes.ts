import type { Fault } from '@tongxin/contract/errors'
import type { ResultKind } from '@tongxin/domain/pack/pack'

type Attributes = Record<string, string | number | boolean>
type Attribute = ResultKind['attributes'][number]

/** Checks what was entered against the attributes that the rule pack gives a kind of result; tells all faults. */
export function attributeFaults(kind: ResultKind, attributes: Attributes): Fault[] {
  const known = new Set(kind.attributes.map(({ key }) => key))
  const strange = Object.keys(attributes).filter((key) => !known.has(key))
  return [
    ...strange.map((key) => fault(key, 'unknown', 'the rule pack knows no such attribute')),
    ...kind.attributes.flatMap((attribute) => faultOf(attribute, attributes[attribute.key])),
  ]
}

function faultOf(attribute: Attribute, value: string | number | boolean | undefined): Fault[] {
  if (value === undefined) return attribute.required ? [fault(attribute.key, 'required', 'must be given')] : []
  if (fits(attribute, value)) return []
  return [fault(attribute.key, 'type', `must be of type ${attribute.type}`)]
}

function fits({ type, choices = [] }: Attribute, value: string | number | boolean): boolean {
  if (type === 'choice') return choices.some(({ key }) => key === value)
  if (type === 'text') return typeof value === 'string'
  return typeof value === type
}

function fault(key: string, code: string, message: string): Fault {
  return { path: `attributes.${key}`, code, message }
}
