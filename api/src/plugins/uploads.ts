import type { MultipartFile } from '@fastify/multipart';
import multipart from '@fastify/multipart';
import { maxAttachmentBytes } from '@baton/domain/attachments';
import { DomainError } from '@baton/domain/errors';
import type { FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';

/** Reads multipart bodies as streams: one file, one byte more than allowed so that too much is noticed. */
export async function addUploads(app: App): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, fields: 8, fieldSize: 1024, parts: 9, fileSize: maxAttachmentBytes + 1 },
  });
}

/** What the reader of multipart bodies says of one it cannot read; it gives such faults neither code nor class. */
const broken =
  /^(Multipart: Boundary not found|Unexpected end of multipart data)$|terminated early due to unexpected end/;

/** Throws `request_malformed` for a body that breaks off or was never multipart, everything else as it is. */
export function refuseBrokenUpload(fault: unknown): never {
  if (fault instanceof Error && broken.test(fault.message)) throw new DomainError('request_malformed');
  throw fault;
}

/** The one file of a request. Throws `attachment_refused` where there is none, `request_malformed` as above. */
export async function readUpload(request: FastifyRequest): Promise<MultipartFile> {
  const file = await request.file().catch(refuseBrokenUpload);
  if (!file) throw new DomainError('attachment_refused', { reason: 'missing' });
  // A part of another kind than text counts as a file, named or not, whatever the reader's types say.
  file.filename = (file.filename as string | undefined) ?? '';
  return file;
}
