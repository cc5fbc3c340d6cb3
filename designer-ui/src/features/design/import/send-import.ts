import type { ImportReport } from '@baton/contract/http/type-files';
import { importTypeFile } from '@baton/contract/http/type-files';
import { ApiError, toApiError } from '../../../api/api-error.ts';
import { addressOf } from '../../../api/call.ts';

/** Asks what a file would make of a ticket type. Throws ApiError. */
export async function sendImport(
  file: File,
  querystring: { key?: string | undefined; mend?: boolean | undefined },
  signal: AbortSignal,
): Promise<ImportReport> {
  const body = new FormData();
  body.append('file', file, file.name);
  const address = addressOf(importTypeFile.url, { querystring });
  const reply = await fetch(address, { method: importTypeFile.method, body, signal }).catch(
    (fault: unknown) => {
      throw signal.aborted ? fault : new ApiError(0, 'unreachable', null);
    },
  );
  const answer: unknown = await reply.json().catch(() => undefined);
  if (!reply.ok) throw toApiError(reply.status, answer);
  return answer as ImportReport;
}
