import type { Route } from '../../platform/http/operation.ts'
import { delayElection, recordElection } from './branches/elections.ts'
import { listBranches, readBranch } from './branches/read-branches.ts'
import { changeUnit, closeUnit, createUnit } from './change-unit.ts'
import { appoint, endPost, join, leave } from './dated-hats.ts'
import { coverage, posts, tree, unit } from './read-organisation.ts'
import { restructureUnits } from './restructure-units.ts'

export const organisationRoutes: Route[] = [
  tree,
  unit,
  createUnit,
  changeUnit,
  closeUnit,
  restructureUnits,
  appoint,
  endPost,
  posts,
  join,
  leave,
  coverage,
  listBranches,
  readBranch,
  recordElection,
  delayElection,
]
