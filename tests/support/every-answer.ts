import { newId } from '@baton/db';
import { fileUpload } from './api-world.ts';
import { askAll } from './ask-all.ts';
import type { Answered, Question } from './ask-all.ts';
import { answersOfPromotion } from './promotion-answers.ts';
import { answersOfSandbox } from './sandbox-answers.ts';
import { answersOfTypeFiles } from './type-file-answers.ts';
import { answersOfSavedFields } from './saved-field-answers.ts';
import { answersOfTypeTemplates } from './type-template-answers.ts';
import type { ApiWorld, Ask, Asked } from './api-world.ts';
import { lockedLogin, wrongLogin } from './login-answers.ts';
import { deskType } from './desk-type.ts';

interface Worlds {
  world: ApiWorld;
  /** The same platform with its engine out of reach. */
  alone: ApiWorld;
}

const text = { request: { title: '显示器不亮' } };
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('picture')]);
const large = 'x'.repeat(1_100_000);

const preview = (as: Ask, strategies: string, requester?: string) =>
  as('POST', '/api/v1/assignment-previews', { body: { strategies, ...(requester ? { requester } : {}) } });

/** Every status that is about what an endpoint does, noun by noun. */
export const answers: Record<string, (worlds: Worlds) => Promise<Answered[]>> = {
  people: async ({ world }) => {
    const [guo, lin, admin] = [world.as('guo'), world.as('lin'), world.as('admin')];
    const person = `p-${newId()}`;
    const leaver = world.as('tang');
    return await askAll([
      ['me', 200, () => guo('GET', '/api/v1/me')],
      ['the document as it is for me', 200, () => guo('GET', '/api/v1/me/openapi.json')],
      ['my language', 200, () => guo('PATCH', '/api/v1/me', { body: { language: 'zh-TW' } })],
      ['people', 200, () => lin('GET', '/api/v1/people?q=x')],
      ['people, by a requester', 403, () => guo('GET', '/api/v1/people')],
      ['the organisation', 200, () => admin('GET', '/api/v1/organisation')],
      ['the organisation, by a requester', 403, () => guo('GET', '/api/v1/organisation')],
      ['whom a step would find', 200, () => preview(admin, 'role(agent)')],
      ['whom it would find, misspelt', 422, () => preview(admin, 'agents')],
      ['whom it would find for nobody', 404, () => preview(admin, 'requester', 'nobody')],
      ['a leaver', 200, async () => await deactivated(world, admin, person)],
      ['signing out', 204, () => leaver('DELETE', '/api/v1/login-sessions/current')],
      ['signing in wrongly', 401, () => world.ask('POST', '/api/v1/login-sessions', wrongLogin(newId()))],
      ['signing in wrongly too often', 429, () => lockedLogin(world, newId())],
      ['settings', 200, () => world.ask('GET', '/api/v1/app-settings')],
      ['health', 200, () => world.ask('GET', '/api/v1/healthz')],
    ]);
  },

  'ticket types': async ({ world }) => {
    const [guo, admin] = [world.as('guo'), world.as('admin')];
    const { key: _key, ...bundle } = deskType(world.key);
    const publish = (as: Ask, change: object = {}) =>
      as('POST', `/api/v1/ticket-types/${world.key}/versions`, { body: { ...bundle, ...change } });
    return await askAll([
      ['the list', 200, () => guo('GET', '/api/v1/ticket-types')],
      ['a start form', 200, () => guo('GET', `/api/v1/ticket-types/${world.key}/start-form`)],
      ['the same content again', 200, () => publish(admin)],
      ['publishing by a requester', 403, () => publish(guo)],
      ['a drawing that is none', 422, () => publish(admin, { bpmn: '<nothing/>' })],
      ['far too much', 413, () => publish(admin, { declaration: { x: 'x'.repeat(17_000_000) } })],
    ]);
  },

  'drafts of ticket types': async ({ world }) => {
    const [lin, he] = [world.as('lin'), world.as('he')];
    const key = `${world.key}-drafted`;
    const { key: _key, ...bundle } = deskType(key);
    const one = `/api/v1/ticket-type-drafts/${key}`;
    const save = (revision: number, change: object = {}, as = he) =>
      as('PUT', one, { body: { revision, ...bundle, ...change } });
    const publish = (revision: number, as = he) => as('POST', `${one}/publish`, { body: { revision } });
    const merge = (change: object, as = he) =>
      as('POST', `${one}/merge`, { body: { revision: 0, publishedVersion: null, ...bundle, ...change } });
    const trial = (body: object, as = he) =>
      as('POST', `${one}/decisions/evaluate`, { body: { decision: 'level', values: {}, ...body } });
    return await askAll([
      ['saving by an agent', 403, () => save(0, {}, lin)],
      ['saving far too much', 413, () => save(0, { declaration: { x: 'x'.repeat(17_000_000) } })],
      ['saving', 200, () => save(0)],
      ['saving over an older one', 409, () => save(0, { declaration: {} })],
      ['merging with it', 200, () => merge({})],
      ['merging a drawing that is none', 200, () => merge({ bpmn: '<nothing/>' })],
      ['merging far too much', 413, () => merge({ declaration: { x: 'x'.repeat(17_000_000) } })],
      ['merging by an agent', 403, () => merge({}, lin)],
      ['the list', 200, () => he('GET', '/api/v1/ticket-type-drafts')],
      ['the list, by an agent', 403, () => lin('GET', '/api/v1/ticket-type-drafts')],
      ['one', 200, () => he('GET', one)],
      ['one, by an agent', 403, () => lin('GET', one)],
      ['what the gate says', 200, () => he('POST', `${one}/check`)],
      ['what the gate says, by an agent', 403, () => lin('POST', `${one}/check`)],
      ['a rule of the gate', 200, () => he('GET', '/api/v1/gate-rules/status-required?language=en')],
      ['a rule of the gate, for an agent', 403, () => lin('GET', '/api/v1/gate-rules/status-required')],
      ['element templates', 200, () => he('GET', '/api/v1/element-templates?language=en')],
      ['element templates, for an agent', 403, () => lin('GET', '/api/v1/element-templates')],
      ['a rule there is not', 404, () => he('GET', '/api/v1/gate-rules/constructor')],
      ['trying a decision', 200, () => trial({ xml: '<definitions><decision id="level"/></definitions>' })],
      ['trying a file that is none', 200, () => trial({ xml: 'nothing' })],
      ['trying a decision that is not there', 422, () => trial({})],
      ['trying a far too large one', 413, () => trial({ values: { x: 'x'.repeat(4_300_000) } })],
      ['trying a decision, by an agent', 403, () => trial({}, lin)],
      ['publishing by an agent', 403, () => publish(1, lin)],
      ['publishing what was changed since', 409, () => publish(0)],
      ['publishing', 201, () => publish(1)],
      ['publishing it again', 200, () => publish(1)],
      ['saving a drawing that is none', 200, () => save(1, { bpmn: '<nothing/>' })],
      ['publishing a drawing that is none', 422, () => publish(2)],
      ['going back by an agent', 403, () => lin('DELETE', one)],
      ['going back', 204, () => he('DELETE', one)],
    ]);
  },

  'reviews of ticket types': async ({ world }) => {
    const [lin, he, admin] = [world.as('lin'), world.as('he'), world.as('admin')];
    const key = `${world.key}-reviewed`;
    const { key: _key, ...bundle } = deskType(key);
    const one = `/api/v1/ticket-type-drafts/${key}`;
    const of = `/api/v1/ticket-types/${key}/versions`;
    const say = (as: Ask, change: object = {}, path = one) =>
      as('POST', `${path}/events`, { body: { id: newId(), revision: 1, kind: 'requested', ...change } });
    const restore = (version: number, revision: number, as = he) =>
      as('POST', `${one}/restore`, { body: { version, revision } });
    const soon = new Date(Date.now() + 86_400_000).toISOString();
    const schedule = (publishAt: string, revision: number, as = he) =>
      as('PUT', `${one}/schedule`, { body: { revision, publishAt } });
    const retire = (retired: boolean, as = he) =>
      as('PUT', `/api/v1/ticket-types/${key}/retirement`, { body: { retired } });
    return await askAll([
      ['a draft', 200, () => he('PUT', one, { body: { revision: 0, ...bundle } })],
      ['its review', 200, () => he('GET', `${one}/review`)],
      ['its review, by an agent', 403, () => lin('GET', `${one}/review`)],
      ['its proof', 200, () => he('GET', `${one}/proof`)],
      ['its proof, by an agent', 403, () => lin('GET', `${one}/proof`)],
      ['what it changes', 200, () => he('GET', `${one}/differences`)],
      ['what it changes, for an agent', 403, () => lin('GET', `${one}/differences`)],
      ['asking for a review', 201, () => say(he)],
      ['asking for a review by an agent', 403, () => say(lin)],
      ['asking for the review of nothing', 404, () => say(he, {}, '/api/v1/ticket-type-drafts/none')],
      ['an empty comment', 422, () => say(he, { kind: 'commented', text: ' ' })],
      ['approving own work', 409, () => say(he, { kind: 'approved' })],
      ['approving', 201, () => say(admin, { kind: 'approved' })],
      ['versions of what was never published', 404, () => he('GET', of)],
      ['publishing', 201, () => he('POST', `${one}/publish`, { body: { revision: 1 } })],
      ['versions', 200, () => he('GET', of)],
      ['versions, for an agent', 403, () => lin('GET', of)],
      [
        'a draft of what comes next',
        200,
        () => he('PUT', one, { body: { revision: 1, ...bundle, forms: [] } }),
      ],
      ['restoring over an older draft', 409, () => restore(1, 1)],
      ['restoring what never was', 404, () => restore(9, 2)],
      ['restoring by an agent', 403, () => restore(1, 2, lin)],
      ['restoring', 200, () => restore(1, 2)],
      ['who else is there', 200, () => he('POST', `${one}/editors`)],
      ['who else is there, for an agent', 403, () => lin('POST', `${one}/editors`)],
      ['scheduling an older draft', 409, () => schedule(soon, 2)],
      ['scheduling for a time that is over', 422, () => schedule('2020-01-01T00:00:00Z', 3)],
      ['scheduling by an agent', 403, () => schedule(soon, 3, lin)],
      ['scheduling', 204, () => schedule(soon, 3)],
      ['taking it back by an agent', 403, () => lin('DELETE', `${one}/schedule`)],
      ['taking it back', 204, () => he('DELETE', `${one}/schedule`)],
      ['retiring by an agent', 403, () => retire(true, lin)],
      ['retiring', 204, () => retire(true)],
      ['taking it back into use', 204, () => retire(false)],
    ]);
  },

  'runs of the sandbox': async ({ world }) => await answersOfSandbox(world),

  'files of ticket types': async ({ world }) => await answersOfTypeFiles(world),

  'saved fields': async ({ world }) => await answersOfSavedFields(world),

  'templates of ticket types': async ({ world }) => await answersOfTypeTemplates(world),

  tickets: async ({ world, alone }) => {
    const [guo, lin] = [world.as('guo'), world.as('lin')];
    const [first, second] = [await submit(world), await submit(world)];
    const create = (ticketType: string, data: object) =>
      guo('POST', '/api/v1/tickets', { body: { ticketType, data } });
    const of = (path: string) => guo('GET', `/api/v1/tickets/${first.number}${path}`);
    const cancel = (number: string, as = guo) =>
      as('POST', `/api/v1/tickets/${number}/cancel`, { body: { reason: 'x' } });
    return await askAll([
      ['a retired type', 409, async () => await create(await retiredType(world), {})],
      ['an empty form', 422, () => create(world.key, {})],
      ['far too much', 413, () => create(world.key, { request: { title: large } })],
      ['the list', 200, () => guo('GET', '/api/v1/tickets')],
      ...(['', '/events', '/diagram'] as const).map((path): Question => [`one${path}`, 200, () => of(path)]),
      ['cancelling by somebody', 403, () => cancel(first.number, lin)],
      ['cancelling', 200, () => cancel(first.number)],
      ['cancelling again', 409, () => cancel(first.number)],
      ['cancelling without the engine', 202, () => cancel(second.number, alone.as('admin'))],
    ]);
  },

  'tickets kept as scenarios': async ({ world }) =>
    await answersOfPromotion(world, (await submit(world)).number),

  'user tasks': async ({ world, alone }) => {
    const [lin, xu, admin] = [world.as('lin'), world.as('xu'), world.as('admin')];
    const [first, second, third, fourth, fifth] = await Promise.all([1, 2, 3, 4, 5].map(() => submit(world)));
    const task = first?.task;
    const to = (person: string) => ({ person, reason: 'x' });
    const done = { outcome: 'approve', data: {} };
    const draft = (as: Ask, note: string) =>
      as('PUT', `/api/v1/user-tasks/${task}/draft`, { body: { data: { note }, baseVersion: 1 } });
    return await askAll([
      ['the list', 200, () => lin('GET', '/api/v1/user-tasks')],
      ['the counts', 200, () => lin('GET', '/api/v1/user-task-counts')],
      ['one', 200, () => lin('GET', `/api/v1/user-tasks/${task}`)],
      ['one, by a stranger', 404, () => world.as('zhao')('GET', `/api/v1/user-tasks/${task}`)],
      ['giving back what is nobody’s', 403, () => verb(lin, task, 'release')],
      ['taking without belonging to the pool', 403, () => verb(admin, task, 'claim')],
      ['completing what is nobody’s', 403, () => verb(lin, task, 'complete', done)],
      ['taking', 200, () => verb(lin, task, 'claim')],
      ['taking what a colleague has', 409, () => verb(xu, task, 'claim')],
      ['a draft', 200, () => draft(lin, 'x')],
      ['a draft by an onlooker', 403, () => draft(admin, 'x')],
      ['a draft far too long', 413, () => draft(lin, large)],
      ['giving back', 200, () => verb(lin, task, 'release')],
      ['assigning by an agent', 403, () => verb(lin, task, 'assign', to('xu'))],
      ['assigning by an administrator', 200, () => verb(admin, task, 'assign', to('xu'))],
      ['an outcome that is none', 422, () => verb(xu, task, 'complete', { ...done, outcome: 'x' })],
      ['completing with far too much', 413, () => verb(xu, task, 'complete', { data: { note: large } })],
      ['completing', 200, () => verb(xu, task, 'complete', done)],
      ['completing again', 409, () => verb(xu, task, 'complete', done)],
      ['giving back what has ended', 409, () => verb(xu, task, 'release')],
      ['assigning what has ended', 409, () => verb(admin, task, 'assign', to('lin'))],
      ['taking without the engine', 202, () => verb(alone.as('lin'), second?.task, 'claim')],
      ['assigning without the engine', 202, () => verb(alone.as('admin'), third?.task, 'assign', to('lin'))],
      ['taking another', 200, () => verb(lin, fourth?.task, 'claim')],
      ['giving back without the engine', 202, () => verb(alone.as('lin'), fourth?.task, 'release')],
      ['taking one more', 200, () => verb(lin, fifth?.task, 'claim')],
      ['completing without the engine', 202, () => verb(alone.as('lin'), fifth?.task, 'complete', done)],
    ]);
  },

  'attachments, comments and messages': async ({ world }) => {
    const [guo, { number }] = [world.as('guo'), await submit(world)];
    const upload = (asked: Asked) => guo<{ id: string }>('POST', '/api/v1/attachments', asked);
    const { id } = (await upload(fileUpload('a.png', png))).body;
    const say = (kind: string) =>
      guo('POST', `/api/v1/tickets/${number}/comments`, { body: { kind, text: '谢谢' } });
    const tooLarge = fileUpload('a.png', Buffer.concat([png, Buffer.alloc(21 * 1024 * 1024)]));
    const cutOff = fileUpload('a.png', png);
    return await askAll([
      ['a file', 201, () => upload(fileUpload('a.png', png))],
      ['what it is', 200, () => guo('GET', `/api/v1/attachments/${id}`)],
      ['its content', 200, () => guo('GET', `/api/v1/attachments/${id}/content`)],
      ['no file at all', 415, () => upload({ body: { a: 1 } })],
      [
        'a file that breaks off',
        400,
        () => upload({ ...cutOff, body: (cutOff.body as Buffer).subarray(0, 150) }),
      ],
      ['a file of another kind', 422, () => upload(fileUpload('a.exe', png))],
      ['a file too large', 413, () => upload(tooLarge)],
      ['comments', 200, () => guo('GET', `/api/v1/tickets/${number}/comments`)],
      ['a comment', 201, () => say('comment')],
      ['a note by the requester', 403, () => say('workNote')],
      ['messages', 200, () => guo('GET', '/api/v1/messages')],
      ['mail, by a requester', 403, () => guo('GET', '/api/v1/messages?box=mail')],
      ['messages read', 204, () => guo('POST', '/api/v1/messages/read')],
    ]);
  },
};

/** A ticket of the world's own type, and its user task `handle`. */
export async function submit(world: ApiWorld, by = 'guo'): Promise<{ number: string; task: string }> {
  const asked = { body: { ticketType: world.key, data: text } };
  const { body } = await world.as(by)<{ number: string }>('POST', '/api/v1/tickets', asked);
  const url = `/api/v1/user-tasks?ticket=${body.number}`;
  const listed = await world.as('admin')<{ items: { id: string }[] }>('GET', url);
  return { number: body.number, task: listed.body.items[0]?.id ?? '' };
}

/** Claims, completes … a user task. */
export function verb(as: Ask, task: string | undefined, name: string, body?: unknown) {
  return as('POST', `/api/v1/user-tasks/${task}/${name}`, body === undefined ? {} : { body });
}

async function retiredType(world: ApiWorld): Promise<string> {
  const key = `${world.key}-old`;
  const { key: _key, ...bundle } = deskType(key);
  await world.as('admin')('POST', `/api/v1/ticket-types/${key}/versions`, { body: bundle });
  await world.db.$client`update app.ticket_types set retired_at = now() where key = ${key}`;
  return key;
}

async function deactivated(world: ApiWorld, admin: Ask, username: string) {
  await world.db.$client`insert into app.people (id, username, name) values (${newId()}, ${username}, 'x')`;
  return await admin('POST', `/api/v1/people/${username}/deactivate`, { body: { reason: 'x' } });
}
