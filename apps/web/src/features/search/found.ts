import type { api } from '../../app/client.ts'

export type Group = Awaited<ReturnType<typeof api.search.find>>['groups'][number]
export type Kind = Group['kind']
export type Item = Group['items'][number]

export interface SearchFilter {
  text?: string
  kind?: Kind | undefined
}

/** The page that shows a text, at the part that was found. */
export const addressOf: Record<Kind, (item: Item) => string> = {
  meeting: ({ recordId }) => `/meetings/${recordId}`,
  minutes: ({ recordId }) => `/meetings/${recordId}`,
  proposal: ({ recordId }) => `/proposals/${recordId}`,
  rule: ({ recordId, part }) => `/rules/${recordId}${part ? `#clause-${part}` : ''}`,
  responsibility: ({ recordId, part }) => `/responsibilities/${recordId}${part ? `#item-${part}` : ''}`,
}
