import type { Route } from '../../platform/http/operation.ts'
import { changeDirective, closeDirective, splitDirective } from './act-on-directive.ts'
import { listDirectives, readDirective } from './read-directive.ts'
import { registerDirective } from './register-directive.ts'

export const directiveRoutes: Route[] = [
  listDirectives,
  readDirective,
  registerDirective,
  changeDirective,
  splitDirective,
  closeDirective,
]
