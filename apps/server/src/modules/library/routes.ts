import type { Route } from '../../platform/http/operation.ts'
import { discardDraft, draftRule, draftVersion, saveDraft } from './draft-rule.ts'
import { linkRule, unlinkRule } from './links.ts'
import { listLinked, listRules } from './list-rules.ts'
import { printRule } from './print-rule.ts'
import { putInForce, repealRule } from './put-in-force.ts'
import { readFileText } from './read-file.ts'
import { compareVersions, readRule } from './read-rule.ts'
import { acknowledgeRule, askToRead } from './readings.ts'

export const libraryRoutes: Route[] = [
  listRules,
  listLinked,
  readRule,
  compareVersions,
  readFileText,
  draftRule,
  draftVersion,
  saveDraft,
  discardDraft,
  putInForce,
  repealRule,
  linkRule,
  unlinkRule,
  askToRead,
  acknowledgeRule,
  printRule,
]
