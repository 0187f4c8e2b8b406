import type { Caller } from './caller.ts'
import { create, minutes, openHall, standingMeeting, versionOf } from './meeting-hall.ts'
import { assessingOffice } from './scheme-text.ts'

/** A hall with the two people who assess members, meetings that can adopt, and members’ proposals. */
export async function openAssessedHall() {
  const hall = await openHall()
  const office = await assessingOffice(hall)
  const { clerk, secretary } = hall

  /** A meeting held on a day, with minutes adopted in the evening; the clock stands there afterwards. */
  const adoptedMeeting = async (day: string, title: string) => {
    hall.clock.set(`${day}T18:00:00+08:00`)
    const id = await create(clerk, standingMeeting(hall, { title, startsAt: `${day}T09:00:00+08:00` }))
    const marks = hall.standingIds.map((personId) => ({ personId, state: 'present' }))
    await clerk.put(`/meetings/${id}/attendance`, { marks, lateEntryReason: '会后整理' })
    await clerk.put(`/meetings/${id}/minutes`, { version: await versionOf(clerk, id), ...minutes() })
    const adopted = await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
    if (adopted.status !== 200) throw new Error(JSON.stringify(adopted.body))
    return id
  }

  const recordProposal = async (caller: Caller, personId: string, role = 'lead') =>
    (
      await caller.post<{ id: string }>('/results', {
        personId,
        kind: 'proposal',
        on: '2026-02-10',
        title: '提案',
        attributes: { accepted: true, role },
        source: '登记簿',
      })
    ).body.id

  /** Confirms every kind of facts of a round by somebody who entered none of them. */
  const verifyAll = async (roundId: string) => {
    type Place = { verifications: Array<{ id: string }> }
    const { verifications } = (await office.drafter.get<Place>(`/rounds/${roundId}`)).body
    for (const { id } of verifications)
      await office.reviewer.post(`/verifications/${id}/opinions`, { verdict: 'confirmed' })
  }

  return { ...hall, office, adoptedMeeting, recordProposal, verifyAll }
}
