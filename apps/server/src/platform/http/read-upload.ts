import type { FastifyRequest } from 'fastify'
import { AppError } from './app-error.ts'
import type { Upload } from './operation.ts'

/** Takes the one uploaded file, whole, within the size limit of the multipart plugin. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError('unsupported_media_type')
  const file = await request.file()
  if (!file) throw new AppError('bad_request', undefined, [{ path: 'file', code: 'missing', message: 'no file' }])
  const bytes = await file.toBuffer()
  return { name: file.filename.slice(0, 200), bytes }
}
