import { mostScenarios } from '@baton/contract/process/scenario';
import type { ApiWorld } from './api-world.ts';
import { askAll } from './ask-all.ts';
import type { Answered } from './ask-all.ts';
import { deskType } from './desk-type.ts';

/** What can be answered about keeping a ticket of the world's own type as a scenario. */
export async function answersOfPromotion(world: ApiWorld, number: string): Promise<Answered[]> {
  const [lin, admin] = [world.as('lin'), world.as('admin')];
  const draft = `/api/v1/ticket-type-drafts/${world.key}`;
  const { body: now } = await admin<{ revision: number }>('GET', draft);
  const { key: _key, ...bundle } = deskType(world.key);
  const scenario = { name: 'x', begin: { by: 'guo', data: {} }, steps: [] };
  const scenarios = Array.from({ length: mostScenarios }, (_, at) => ({ ...scenario, id: `s-${at}` }));
  const full = { ...bundle, declaration: { ...bundle.declaration, scenarios } };
  const promote = (later: number, { as = admin, of = number, name = 'x' } = {}) =>
    as('POST', `/api/v1/tickets/${of}/scenario`, { body: { revision: now.revision + later, name } });
  return await askAll([
    ['by an agent', 403, () => promote(0, { as: lin })],
    ['one that is none', 404, () => promote(0, { of: 'DESK-999999' })],
    ['over another draft', 409, () => promote(7)],
    ['without a name', 400, () => promote(0, { name: '' })],
    ['one', 201, () => promote(0)],
    [
      'a draft with all the scenarios there may be',
      200,
      () => admin('PUT', draft, { body: { revision: now.revision + 1, ...full } }),
    ],
    ['one more', 422, () => promote(2)],
    ['giving that draft up', 204, () => admin('DELETE', draft)],
  ]);
}
