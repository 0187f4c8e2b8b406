/** What the server sends to the typesetting process. User text travels in `inputs` only, as JSON. */
export interface PrintJob {
  id: number
  /** Trusted Typst source: an include of a template. */
  source: string
  inputs: Record<string, string>
  workspace: string
  fontFolders: string[]
  standard: string
}

export type PrintAnswer = { id: number; pdf: Uint8Array } | { id: number; fault: string }
