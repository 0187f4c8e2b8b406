// Runs in a process of its own: typesetting is synchronous native code, so only another process
// can be stopped at the time limit, and only its end gives the memory back.
import typst from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

import type { PrintAnswer, PrintJob } from './print-job.ts'

let compiler: NodeCompiler | undefined

process.on('message', (job: PrintJob) => process.send?.(answer(job)))
process.on('disconnect', () => process.exit(0))

function answer(job: PrintJob): PrintAnswer {
  try {
    return { id: job.id, pdf: typeset(job) }
  } catch (error) {
    return { id: job.id, fault: error instanceof Error ? error.message : String(error) }
  }
}

function typeset({ source, inputs, workspace, fontFolders, standard }: PrintJob): Uint8Array {
  compiler ??= typst.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders }] })
  const result = compiler.compile({ mainFileContent: source, inputs })
  if (!result.result)
    throw new Error(JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? 'No document came out.'))
  const pdf = compiler.pdf(result.result, { pdfStandard: standard })
  compiler.evictCache(2)
  return pdf
}
