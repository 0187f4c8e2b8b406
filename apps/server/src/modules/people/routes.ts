import type { Route } from '../../platform/http/operation.ts'
import { changePerson, createPerson, endSeat, giveSeat } from './change-person.ts'
import { exportPeople, listPeople, searchPeople } from './list-people.ts'
import { person, readPhone } from './person-detail.ts'

export const peopleRoutes: Route[] = [
  listPeople,
  exportPeople,
  searchPeople,
  person,
  readPhone,
  createPerson,
  changePerson,
  giveSeat,
  endSeat,
]
