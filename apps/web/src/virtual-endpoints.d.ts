/** The contract as a plain table, made at build time by `build/endpoint-table.ts`. */
declare module 'virtual:endpoints' {
  import type { EndpointRow } from './app/request.ts'

  export const endpoints: Record<string, Record<string, EndpointRow>>
}

/** The same for the pages that everybody may open. */
declare module 'virtual:relief-endpoints' {
  import type { EndpointRow } from './app/request.ts'

  export const endpoints: Record<string, Record<string, EndpointRow>>
}

/** The same for the page of a one-time link. */
declare module 'virtual:rating-endpoints' {
  import type { EndpointRow } from './app/request.ts'

  export const endpoints: Record<string, Record<string, EndpointRow>>
}

/** The same for the pages at the door. */
declare module 'virtual:door-endpoints' {
  import type { EndpointRow } from './app/request.ts'

  export const endpoints: Record<string, Record<string, EndpointRow>>
}

/** The same for the duties of the pages before the application. */
declare module 'virtual:entry-endpoints' {
  import type { EndpointRow } from './app/request.ts'

  export const endpoints: Record<string, Record<string, EndpointRow>>
}
