import { newId } from '@baton/db';
import { fileUpload } from './api-world.ts';
import type { Asked } from './api-world.ts';
import { deskType } from './desk-type.ts';

/** One operation of the api's document, with an address and a body that fit it and mean nothing that is there. */
export interface Operation {
  name: string;
  method: string;
  url: string;
  /** Declared as open to anybody. */
  open: boolean;
  statuses: number[];
  asked: Asked;
}

interface Documented {
  operationId: string;
  security?: unknown[];
  responses: Record<string, unknown>;
}

export const noId = '018f0000-0000-7000-8000-000000000000';
const examples: Record<string, string> = {
  number: 'DESK-999999',
  id: noId,
  key: 'nothing',
  username: 'nobody',
};

/** The operations of an OpenAPI document. */
export function documentedOperations(document: string): Operation[] {
  const { paths } = JSON.parse(document) as { paths: Record<string, Record<string, Documented>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, security, responses }]) => ({
      ...{ name: operationId, method: method.toUpperCase(), open: security?.length === 0 },
      url: path.replace(/\{(\w+)\}/g, (_all, name: string) => examples[name] ?? name),
      statuses: Object.keys(responses).map(Number),
      asked: fitting[operationId]?.() ?? {},
    })),
  );
}

const inADay = () => new Date(Date.now() + 86_400_000).toISOString();

const fitting: Record<string, () => Asked> = {
  createLoginSession: () => ({ body: { username: newId(), password: 'wrong' } }),
  createFirstAdministrator: () => ({
    body: { token: 'x', username: 'somebody', name: 'x', password: 'long enough password' },
  }),
  updateMe: () => ({ body: { language: 'en' } }),
  previewAssignment: () => ({ body: { strategies: 'role(agent)', requester: 'nobody' } }),
  deactivatePerson: () => ({ body: { reason: 'x' } }),
  publishTicketType: () => {
    const { key: _key, ...bundle } = deskType('nothing');
    return { body: bundle };
  },
  saveTypeDraft: () => {
    const { key: _key, ...bundle } = deskType('nothing');
    return { body: { revision: 0, ...bundle } };
  },
  saveTypeTemplate: () => ({ body: { ticketType: 'nothing', name: { en: 'x' }, description: {} } }),
  saveSavedField: () => ({
    body: { revision: 1, name: { en: 'x' }, component: { type: 'textfield', key: 'x' } },
  }),
  beginTicketType: () => ({
    body: { id: newId(), from: { ticketType: 'nothing' }, name: { en: 'x' }, prefix: 'XX' },
  }),
  mergeTypeDraft: () => {
    const { key: _key, ...bundle } = deskType('nothing');
    return { body: { revision: 0, publishedVersion: null, ...bundle } };
  },
  tryDecision: () => ({ body: { decision: 'level', values: { amount: 1 } } }),
  addTypeEvent: () => ({ body: { id: newId(), revision: 0, kind: 'requested' } }),
  scheduleTypePublication: () => ({ body: { revision: 0, publishAt: inADay() } }),
  retireTicketType: () => ({ body: { retired: true } }),
  restoreTypeVersion: () => ({ body: { version: 1, revision: 0 } }),
  publishTypeDraft: () => ({ body: { revision: 0 } }),
  prepareSandboxRun: () => ({ body: { revision: 0, person: 'guo' } }),
  beginSandboxRun: () => ({ body: { revision: 0, begin: { by: 'guo', data: {} } } }),
  takeSandboxStep: () => ({ body: { do: 'sendMessage', message: 'x' } }),
  promoteTicket: () => ({ body: { revision: 0, name: 'x' } }),
  runScenario: () => ({ body: { revision: 0, scenario: 'x' } }),
  createTicket: () => ({ body: { ticketType: 'nothing', data: {} } }),
  cancelTicket: () => ({ body: { reason: 'x' } }),
  assignUserTask: () => ({ body: { person: 'xu', reason: 'x' } }),
  completeUserTask: () => ({ body: { data: {} } }),
  saveUserTaskDraft: () => ({ body: { data: {}, baseVersion: 1 } }),
  createComment: () => ({ body: { kind: 'comment', text: 'x' } }),
  importTypeFile: () => fileUpload('a.bpmn', '<nothing/>'),
  uploadAttachment: () => fileUpload('a.txt', 'text'),
  openStream: () => ({ headers: { accept: 'text/event-stream' } }),
};

/** The same operation asked for in a way that does not fit it. */
export function misfit({ name, method, url }: Operation): { url: string; asked: Asked } {
  const query = method === 'GET' ? `?limit=0&box=none&q=${'x'.repeat(101)}` : '';
  const wrongUrl = url.replace(new RegExp(`/(${examples['number']}|${noId}|nothing)`), '/%20') + query;
  const headers = {
    'content-type': ['uploadAttachment', 'importTypeFile'].includes(name)
      ? 'multipart/form-data'
      : 'application/json',
  };
  if (method === 'GET') return { url: wrongUrl, asked: { headers: { accept: 'application/json' } } };
  return { url: wrongUrl, asked: { body: '{"half', headers } };
}
