import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { moduleNames, moduleTable, type ModuleName } from './module-table.ts'

const groups: Record<string, Record<string, Endpoint>> = endpoints

const owners = new Map(
  moduleNames.flatMap((name) =>
    moduleTable[name].groups.flatMap((group) =>
      Object.values(groups[group] ?? {}).map((endpoint): [Endpoint, ModuleName] => [endpoint, name]),
    ),
  ),
)

/** The module to which an endpoint belongs by its group in the contract; `null` for those of the core. */
export function moduleOfEndpoint(endpoint: Endpoint): ModuleName | null {
  return owners.get(endpoint) ?? null
}
