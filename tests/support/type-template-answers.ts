import { newId } from '@baton/db';
import { offerShippedTemplates } from '@baton/domain/type-templates';
import type { ApiWorld, Ask } from './api-world.ts';
import { askAll } from './ask-all.ts';
import type { Answered } from './ask-all.ts';
import { deskType } from './desk-type.ts';

/** What can be answered about templates and the ticket types begun from them. */
export async function answersOfTypeTemplates(world: ApiWorld): Promise<Answered[]> {
  const [lin, he] = [world.as('lin'), world.as('he')];
  const [id, start] = [newId(), newId()];
  const name = { 'zh-CN': '副本' };
  const shipped = await shippedTemplate(world);
  const save = (as: Ask, change: object = {}, which = id) =>
    as('PUT', `/api/v1/type-templates/${which}`, {
      body: { ticketType: world.key, name, description: {}, ...change },
    });
  const remove = (as: Ask, which = id) => as('DELETE', `/api/v1/type-templates/${which}`);
  const begin = (as: Ask, key: string, change: object = {}) =>
    as('POST', `/api/v1/ticket-type-drafts/${world.key}-${key}/begin`, {
      body: { id: newId(), from: { ticketType: world.key }, name, prefix: 'CPY', ...change },
    });
  return await askAll([
    ['keeping a type', 201, () => save(he)],
    ['keeping it again', 200, () => save(he)],
    ['keeping another under its id', 422, () => save(he, { description: { en: 'x' } })],
    ['keeping a type without a name', 400, () => save(he, { name: {} }, newId())],
    ['keeping nothing', 404, () => save(he, { ticketType: 'nothing' }, newId())],
    ['keeping a type, by an agent', 403, () => save(lin)],
    ['the templates', 200, () => he('GET', '/api/v1/type-templates')],
    ['the templates, by an agent', 403, () => lin('GET', '/api/v1/type-templates')],
    ['a copy', 201, () => begin(he, 'copied', { id: start })],
    ['the same copy again', 201, () => begin(he, 'copied', { id: start })],
    ['a copy under a key in use', 409, () => begin(he, 'copied')],
    ['a copy under the id of another', 422, () => begin(he, 'other', { id: start })],
    ['a copy of a template', 201, () => begin(he, 'templated', { from: { template: id } })],
    ['a copy of no template', 404, () => begin(he, 'none', { from: { template: newId() } })],
    ['a copy of both', 400, () => begin(he, 'both', { from: { template: id, ticketType: world.key } })],
    ['a copy, by an agent', 403, () => begin(lin, 'forbidden')],
    ['removing one that ships', 409, () => remove(he, shipped)],
    ['removing by an agent', 403, () => remove(lin)],
    ['removing', 204, () => remove(he)],
    ['removing it again', 204, () => remove(he)],
    ['removing nothing', 404, () => remove(he, newId())],
  ]);
}

/** Offers a template as a start does; answers its id. */
async function shippedTemplate({ db, as, key }: ApiWorld): Promise<string> {
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const start = { kind: 'system' as const, name: 'start' };
  const ctx = { db, engine: null as never, actor: start, log: quiet, passPoint: () => Promise.resolve() };
  await offerShippedTemplates(ctx, [deskType(`${key}-shipped`)]);
  const { body } = await as('he')<{ items: { id: string; sourceKey: string }[] }>(
    'GET',
    '/api/v1/type-templates',
  );
  return body.items.find(({ sourceKey }) => sourceKey === `${key}-shipped`)?.id ?? '';
}
