/** What a roster is checked against: the rule pack's lists and what the register holds already. */
export interface RosterContext {
  /** `YYYY-MM-DD` */
  today: string
  affiliations: readonly { key: string; name: string }[]
  /** All kinds of units, with the kinds under which each may stand (none: a root). */
  unitKinds: readonly {
    key: string
    name: string
    axis: 'cppcc' | 'party' | 'functional' | 'outside'
    parents: readonly string[]
    /** Of all units with this word somebody belongs to one at a time. */
    slot?: string
  }[]
  postKinds: readonly { key: string; name: string; unitKinds: readonly string[] }[]
  units: readonly KnownUnit[]
  people: readonly KnownPerson[]
}

export interface KnownUnit {
  id: string
  kind: string
  name: string
  shortName: string | null
}

export interface KnownPerson {
  id: string
  name: string
  phone: string | null
  birthMonth: string | null
  mark: string | null
  /** The sector of the running seat. */
  sectorId?: string | null
  /** Where the person belongs today. */
  belongs?: readonly { unitId: string; isHome: boolean }[]
}
