import { sqlOf } from '@baton/db';
import type { Context } from '@baton/domain/context';
import { startProjector } from '@baton/domain/engine';
import type { ApiWorld } from './api-world.ts';
import { askAll } from './ask-all.ts';
import type { Answered } from './ask-all.ts';
import { deskType } from './desk-type.ts';

const text = { request: { title: '显示器不亮' } };
const large = 'x'.repeat(1_100_000);

/** What can be answered about runs of the sandbox; the world is its own sandbox. */
export async function answersOfSandbox(world: ApiWorld): Promise<Answered[]> {
  const [lin, he] = [world.as('lin'), world.as('he')];
  const key = `${world.key}-tried`;
  const { key: _key, ...bundle } = deskType(key);
  const one = `/api/v1/ticket-type-drafts/${key}`;
  const save = (revision: number, change: object = {}) =>
    he('PUT', one, { body: { revision, ...bundle, ...change } });
  const begin = { by: 'guo', data: text };
  const ask = (path: string, more: object = {}, as = he, revision = 2) =>
    as<{ id: string }>('POST', `${one}/${path}`, { body: { revision, ...more } });
  const projector = startProjector(programOn(world));
  const scenario = { id: 'begun', name: 'x', begin, steps: [] };
  await save(0);
  await save(1, { declaration: { ...bundle.declaration, scenarios: [scenario] } });
  const run = `${one}/sandbox-runs/${(await ask('sandbox-runs', { begin })).body.id}`;
  const take = (step: object, as = he) => as('POST', `${run}/steps`, { body: step });
  const done = { do: 'complete', element: 'handle', by: 'lin' };
  const answered = await askAll([
    ['where it is', 200, () => he('POST', '/api/v1/sandbox')],
    ['where it is, by an agent', 403, () => lin('POST', '/api/v1/sandbox')],
    ['the start form', 200, () => ask('sandbox-versions', { person: 'guo' })],
    ['the start form, by an agent', 403, () => ask('sandbox-versions', { person: 'guo' }, lin)],
    ['the start form of an older draft', 409, () => ask('sandbox-versions', { person: 'guo' }, he, 1)],
    ['beginning', 201, () => ask('sandbox-runs', { begin })],
    ['beginning by an agent', 403, () => ask('sandbox-runs', { begin }, lin)],
    ['beginning an older draft', 409, () => ask('sandbox-runs', { begin }, he, 1)],
    ['beginning with an empty form', 422, () => ask('sandbox-runs', { begin: { ...begin, data: {} } })],
    ['beginning with far too much', 413, () => ask('sandbox-runs', { begin: { ...begin, data: { large } } })],
    ['a run', 200, () => he('GET', run)],
    ['a run, by an agent', 403, () => lin('GET', run)],
    ['an outcome that is none', 422, () => take({ ...done, outcome: 'x' })],
    ['a moment that never comes', 409, () => take({ do: 'moveClock', element: 'handle', event: 'timer' })],
    ['a step far too long', 413, () => take({ ...done, data: { note: large } })],
    ['taking it', 200, () => take({ do: 'claim', element: 'handle', by: 'lin' })],
    ['giving it back', 200, () => take({ do: 'release', element: 'handle', by: 'lin' })],
    [
      'giving it to somebody as who may not',
      403,
      () => take({ do: 'assign', element: 'handle', by: 'lin', to: 'xu', reason: 'x' }),
    ],
    ['a step by an agent', 403, () => take({ ...done, outcome: 'approve' }, lin)],
    ['a step', 200, () => take({ ...done, outcome: 'approve' })],
    ['what was done', 200, () => he('GET', `${run}/scenario?name=x`)],
    [
      'what was done, in the middle of a step',
      409,
      () => inTheMiddle(world, () => he('GET', `${run}/scenario?name=x`)),
    ],
    ['what was done, by an agent', 403, () => lin('GET', `${run}/scenario?name=x`)],
    ['a scenario', 200, () => ask('scenario-runs', { scenario: 'begun' })],
    ['a scenario, by an agent', 403, () => ask('scenario-runs', { scenario: 'begun' }, lin)],
    ['a scenario of an older draft', 409, () => ask('scenario-runs', { scenario: 'begun' }, he, 1)],
    [
      'a drawing that is none',
      200,
      () =>
        save(2, {
          bpmn: '<nothing/>',
          declaration: { ...bundle.declaration, scenarios: [scenario] },
        }),
    ],
    ['its start form', 422, () => ask('sandbox-versions', { person: 'guo' }, he, 3)],
    ['its scenario', 422, () => ask('scenario-runs', { scenario: 'begun' }, he, 3)],
  ]);
  await projector.stop();
  return answered;
}

/** Asks while a step of every run is under way. */
async function inTheMiddle<T>({ db }: ApiWorld, ask: () => Promise<T>): Promise<T> {
  const step = { step: { do: 'cancel', by: 'guo', reason: 'x' }, token: 'x', until: '9999-01-01' };
  await sqlOf(db)`update app.sandbox_runs set under_way = ${JSON.stringify(step)}::text::jsonb`;
  try {
    return await ask();
  } finally {
    await sqlOf(db)`update app.sandbox_runs set under_way = null`;
  }
}

/** Whoever follows the engine on the world's database, as the workers do. */
function programOn({ db }: ApiWorld): Context {
  const quiet = () => undefined;
  return {
    ...{ db, engine: null as never, actor: { kind: 'system', name: 'test' } },
    ...{ log: { info: quiet, warn: quiet, error: quiet }, passPoint: async () => undefined },
  };
}
