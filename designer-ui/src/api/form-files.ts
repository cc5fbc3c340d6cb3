import type { Attachment } from '@baton/contract/http/attachments';
import { downloadAttachment, getAttachment, uploadAttachment } from '@baton/contract/http/attachments';
import { toApiError } from './api-error.ts';
import { addressOf, call } from './call.ts';

interface StoredFile {
  id: string;
  name: string;
  size: number;
  mediaType: string;
  href: string;
}

/** How the file fields of a form reach the server; `wordsFor` says an error to the person. */
export function createFormFiles(wordsFor: (error: unknown) => string) {
  return {
    upload: (file: File, progress: (share: number) => void, signal: AbortSignal): Promise<StoredFile> =>
      send(file, progress, signal).then(shown, (error: unknown) => {
        throw new Error(wordsFor(error));
      }),
    describe: async (id: string): Promise<StoredFile> => shown(await call(getAttachment, { params: { id } })),
  };
}

function shown({ id, name, size, mediaType }: Attachment): StoredFile {
  return { id, name, size, mediaType, href: addressOf(downloadAttachment.url, { params: { id } }) };
}

/** By XMLHttpRequest, since fetch cannot tell how much has been sent. */
function send(file: File, progress: (share: number) => void, signal: AbortSignal): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(uploadAttachment.method, uploadAttachment.url);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) progress(loaded / total);
    };
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Attachment);
      else reject(toApiError(request.status, request.response));
    };
    request.onerror = () => reject(toApiError(503, null));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}
