import { newId } from '@baton/db';
import type { ApiWorld, Ask } from './api-world.ts';
import { askAll } from './ask-all.ts';
import type { Answered } from './ask-all.ts';

/** What can be answered about the fields the company keeps for its forms. */
export async function answersOfSavedFields(world: ApiWorld): Promise<Answered[]> {
  const [lin, he] = [world.as('lin'), world.as('he')];
  const id = newId();
  const address = (which: string) => `/api/v1/saved-fields/${which}`;
  const component = { type: 'textfield', key: 'serial', label: '序列号' };
  const save = (as: Ask, change: object = {}, which = id) =>
    as('PUT', address(which), { body: { revision: 0, name: { 'zh-CN': '序列号' }, component, ...change } });
  const large = { ...component, description: 'x'.repeat(65_536) };
  const outside = { ...component, conditional: { hide: '=kind = 1' } };
  return await askAll([
    ['keeping a field', 201, () => save(he)],
    ['keeping it again', 200, () => save(he)],
    ['keeping it by an agent', 403, () => save(lin)],
    ['keeping one without a name', 400, () => save(he, { name: {} }, newId())],
    ['keeping no component', 400, () => save(he, { component: [] }, newId())],
    ['keeping something unknown', 422, () => save(he, { component: { type: 'x' } }, newId())],
    ['keeping what is no component', 422, () => save(he, { component: { type: 1 } }, newId())],
    ['keeping children that are none', 422, () => save(he, { component: { ...component, components: 1 } })],
    ['keeping too much', 422, () => save(he, { component: large }, newId())],
    ['keeping far too much', 413, () => save(he, { component: { a: 'x'.repeat(1_100_000) } }, newId())],
    ['keeping what asks for another field', 422, () => save(he, { component: outside }, newId())],
    ['changing it', 200, () => save(he, { revision: 1, name: { en: 'Serial' } })],
    ['changing what is older', 409, () => save(he, { revision: 1, name: { en: 'Number' } })],
    ['changing what is not there', 404, () => save(he, { revision: 1 }, newId())],
    ['the fields', 200, () => he('GET', '/api/v1/saved-fields')],
    ['the fields, by an agent', 403, () => lin('GET', '/api/v1/saved-fields')],
    ['removing by an agent', 403, () => lin('DELETE', address(id))],
    ['removing what is older', 409, () => he('DELETE', `${address(id)}?revision=1`)],
    ['removing by no revision', 400, () => he('DELETE', `${address(id)}?revision=x`)],
    ['removing', 204, () => he('DELETE', `${address(id)}?revision=2`)],
    ['removing it again', 204, () => he('DELETE', `${address(id)}?revision=2`)],
    ['removing nothing', 404, () => he('DELETE', address(newId()))],
    ['changing what was removed', 404, () => save(he, { revision: 2 })],
  ]);
}
