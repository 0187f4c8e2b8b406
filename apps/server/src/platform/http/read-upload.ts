import type { FastifyRequest } from 'fastify'
import { AppError } from './app-error.ts'
import type { Upload } from './operation.ts'

/** Takes the one uploaded file, whole, within the size limit of the multipart plugin. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError('unsupported_media_type')
  const upload = await read(request)
  if (!upload) throw new AppError('bad_request', undefined, [{ path: 'file', code: 'missing', message: 'no file' }])
  return upload
}

/** Whatever the parser trips over besides the size limit is a form that was cut off or never was one. */
async function read(request: FastifyRequest): Promise<Upload | null> {
  try {
    const file = await request.file()
    return file ? { name: file.filename.slice(0, 200), bytes: await file.toBuffer() } : null
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== undefined) throw error
    throw new AppError('bad_request', undefined, [
      { path: 'file', code: 'unreadable', message: (error as Error).message },
    ])
  }
}
