import type { Route } from '../../platform/http/operation.ts'
import { changePerson, createPerson } from './change-person.ts'
import { commit, importBatch, importRows, imports, markedFile } from './import/read-batches.ts'
import { undo } from './import/undo-batch.ts'
import { template, upload } from './import/upload.ts'
import { exportPeople, listPeople, searchPeople } from './list-people.ts'
import { endSeat, giveSeat } from './seats.ts'
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
  template,
  upload,
  imports,
  importBatch,
  importRows,
  markedFile,
  commit,
  undo,
]
