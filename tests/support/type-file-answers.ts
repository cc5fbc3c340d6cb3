import { fileUpload } from './api-world.ts';
import type { ApiWorld, Ask, Asked } from './api-world.ts';
import { askAll } from './ask-all.ts';
import type { Answered } from './ask-all.ts';
import { deskType } from './desk-type.ts';

const noFile: Asked = {
  body: Buffer.from('--b\r\nContent-Disposition: form-data; name="x"\r\n\r\ny\r\n--b--\r\n'),
  headers: { 'content-type': 'multipart/form-data; boundary=b' },
};

/** What can be answered about files that ticket types leave and enter by. */
export async function answersOfTypeFiles(world: ApiWorld): Promise<Answered[]> {
  const [lin, he] = [world.as('lin'), world.as('he')];
  const files = (as: Ask, query = '') => as('GET', `/api/v1/ticket-type-drafts/${world.key}/export${query}`);
  const bring = (as: Ask, asked: Asked) => as('POST', '/api/v1/ticket-type-imports', asked);
  const drawing = fileUpload('a.bpmn', deskType('brought').bpmn);
  const cutOff = (drawing.body as Buffer).subarray(0, 150);
  return await askAll([
    ['a bundle file', 200, () => files(he)],
    ['one file', 200, () => files(he, `?file=${world.key}.bpmn`)],
    ['a version', 200, () => files(he, '?version=1')],
    ['a file it does not have', 404, () => files(he, '?file=none.form')],
    ['a bundle file, by an agent', 403, () => files(lin)],
    ['what a file would make', 200, () => bring(he, drawing)],
    ['what a file would make, by an agent', 403, () => bring(lin, drawing)],
    ['no file at all', 415, () => bring(he, { body: { a: 1 } })],
    ['no file among the parts', 422, () => bring(he, noFile)],
    ['a file that breaks off', 400, () => bring(he, { ...drawing, body: cutOff })],
    ['a file too large', 413, () => bring(he, fileUpload('a.form', Buffer.alloc(17 * 1024 * 1024, ' ')))],
  ]);
}
