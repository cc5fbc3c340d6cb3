import { fieldLibrary } from '@baton/contract/forms/field-library';
import { makeComponent } from '@baton/contract/forms/make-component';
import type { FormView } from '@baton/contract/http/forms';
import { startProjector } from '@baton/domain/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnswersBy } from '../../tests/support/answer-reader.ts';
import { createApiWorld, fileUpload } from '../../tests/support/api-world.ts';
import type { ApiWorld } from '../../tests/support/api-world.ts';
import { deskType } from '../../tests/support/desk-type.ts';
import type { DeskType } from '../../tests/support/desk-type.ts';
import { useTestEngine } from '../../tests/support/engine.ts';
import { fillInForm } from '../../tests/support/fill-in-form.ts';
import { isFilled, leafSchemas } from '../../tests/support/leaf-schemas.ts';
import { readByEverybody } from '../../tests/support/read-by-everybody.ts';
import type { ReadingWorld } from '../../tests/support/read-by-everybody.ts';
import { liveStory, shippedBundle, shippedTypes, storiesOf } from '../../tests/support/shipped-types.ts';
import { startTopicWork } from '../../tests/support/start-topic-work.ts';

const testEngine = useTestEngine();
let world: ApiWorld;
let reading: ReadingWorld;
let stop: () => Promise<unknown>;
/** Own keys: the run's database is everybody's. */
const keyOf = (template: string) => `${template}-${world.key}`;
const prefixes: Record<string, string> = { 'equipment-repair': 'TAER', 'general-service': 'TAGS' };

beforeAll(async () => {
  world = await createApiWorld(testEngine, { settings: { BATON_TICKETS_PER_MINUTE: '100' } });
  reading = readByEverybody(world);
  for (const template of shippedTypes)
    await publish(keyOf(template), shippedBundle(template, keyOf(template), prefixes[template] ?? ''));
  const [projector, work] = [
    startProjector(testEngine.context()),
    startTopicWork(testEngine, shippedTypes.map(keyOf)),
  ];
  stop = () => Promise.all([projector.stop(), work.stop()]);
});

afterAll(async () => {
  await stop();
  await world.close();
  await testEngine.close();
});

async function publish(key: string, body: object): Promise<number> {
  const url = `/api/v1/ticket-types/${key}/versions`;
  const answer = await world.as('admin')<{ version: number }>('POST', url, { body });
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  reading.forget();
  return answer.body.version;
}

/** Everybody looks at the ticket and at its user tasks. */
async function lookAt(number: string): Promise<void> {
  for (const username of ['guo', 'tang', 'lin', 'chen', 'wang', 'sun', 'he', 'admin']) {
    const ask = reading.as(username);
    await ask('GET', `/api/v1/tickets/${number}`);
    const url = `/api/v1/user-tasks?ticket=${number}`;
    const { body } = await ask<{ items?: { id: string }[] }>('GET', url);
    for (const { id } of body.items ?? []) await ask('GET', `/api/v1/user-tasks/${id}`);
  }
}

/** What the administrator was answered as a whole ticket, or a whole user task, of a type. */
function answered(key: string, place: 'tickets' | 'user-tasks'): object[] {
  const one = new RegExp(`^/api/v1/${place}/[^/?]+$`);
  return reading.answers
    .filter(
      ({ username, method, url, status }) =>
        username === 'admin' && method === 'GET' && one.test(url) && status === 200,
    )
    .map(({ body }) => body as object)
    .filter((body) => JSON.stringify(body).includes(`"key":"${key}"`));
}

/** Paths of the fields of a component's data, and those of them that would not be missed if they were wrong. */
async function spoilEach(component: string, answers: readonly object[], path: readonly string[]) {
  const document = await reading.documentOf('admin');
  const dataOf = (from: unknown, steps: readonly string[]): unknown =>
    steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], from);
  const leavesOf = (from: object) => {
    const holds = dataOf(from, ['components', 'schemas', component, 'allOf', '1', 'properties']);
    const inner = path.flatMap((step, at) => (at === 0 ? [step] : ['properties', step]));
    return leafSchemas(dataOf(holds, inner) as Record<string, unknown>);
  };
  const empty: string[] = [];
  const missed: string[] = [];
  const caught: string[] = [];
  for (const [at, leaf] of leavesOf(document).entries()) {
    const filled = answers.filter((answer) => isFilled(dataOf(answer, path), leaf.path));
    const wrong = structuredClone(document);
    leavesOf(wrong)[at]?.spoil();
    const reader = readAnswersBy(wrong);
    const name = leaf.path.join('.');
    if (filled.length === 0) empty.push(name);
    else if (filled.some((answer) => reader.kindsOf(component, answer).includes(component)))
      missed.push(name);
    else caught.push(name);
  }
  return { empty, missed, caught };
}

async function upload(username: string): Promise<string> {
  const asked = fileUpload('a.txt', 'text');
  return (await world.as(username)<{ id: string }>('POST', '/api/v1/attachments', asked)).body.id;
}

async function submit(ticketType: string, data: object): Promise<string> {
  const body = { ticketType, data };
  const answer = await reading.as('guo')<{ number: string }>('POST', '/api/v1/tickets', { body });
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body.number;
}

const stories: Record<string, string[]> = {
  'equipment-repair': [
    'copier-streaks',
    'laptop-screen',
    'projector-lamp',
    'coffee-machine',
    'conference-aircon',
  ],
  'general-service': [
    ...['printer-jam', 'invoice-title', 'meeting-room-screen', 'new-product-question', 'slow-system'],
    ...['old-laptop', 'duplicate-order', 'phone-noise'],
  ],
};

describe.each(Object.keys(stories))('what is answered of %s', (template) => {
  it('fits the document of whoever is answered, from submit to the end', { timeout: 300_000 }, async () => {
    const key = keyOf(template);
    for (const story of storiesOf(template, stories[template] ?? [], key)) {
      const before = reading.answers.length;
      await liveStory(reading.as, story);
      const made = reading.answers
        .slice(before)
        .find(({ method, url }) => method === 'POST' && url === '/api/v1/tickets');
      await lookAt((made?.body as { number: string }).number);
    }
    expect(reading.faults).toEqual([]);

    const reader = await reading.readerOf('admin');
    for (const body of answered(key, 'tickets'))
      expect(reader.kindsOf('Ticket.', body)).toEqual([`Ticket.${key}.1`]);
    const kinds = answered(key, 'user-tasks').flatMap((body) => reader.kindsOf('UserTask.', body));
    const { components } = (await reading.documentOf('admin')) as { components: { schemas: object } };
    const steps = Object.keys(components.schemas).filter((name) => name.startsWith(`UserTask.${key}.1.`));
    // Dispatched by hand is only what no team was found for.
    const dispatched = `UserTask.${key}.1.dispatch`;
    expect([...new Set(kinds)].sort()).toEqual(steps.filter((name) => name !== dispatched).sort());
  });

  it(
    'would not fit if the document were wrong about any field that was filled in',
    { timeout: 120_000 },
    async () => {
      const key = keyOf(template);
      const ofTicket = await spoilEach(`Ticket.${key}.1`, answered(key, 'tickets'), ['data']);
      expect(ofTicket.missed).toEqual([]);
      expect(ofTicket.caught.length).toBeGreaterThan(ofTicket.empty.length);
      const step = template === 'general-service' ? 'handle' : 'repair';
      const ofStep = await spoilEach(`UserTask.${key}.1.${step}`, answered(key, 'user-tasks'), [
        'form',
        'data',
      ]);
      expect(ofStep.missed).toEqual([]);
      expect(ofStep.caught.length).toBeGreaterThan(3);
    },
  );
});

describe('what is answered of a type whose versions differ', () => {
  const inAll = (change: (text: string) => string) => {
    const { key: _key, ...bundle } = deskType(world.key);
    return { ...bundle, forms: JSON.parse(change(JSON.stringify(bundle.forms))) as DeskType['forms'] };
  };
  let old: string;

  it('fits at every step, for each who takes part', async () => {
    const { key } = world;
    const file = await upload('guo');
    const number = await submit(key, { request: { title: 'Printer', amount: 3, files: [file] } });
    old = await submit(key, { request: { title: 'Old', amount: 5 } });
    const cancelled = await submit(key, { request: { title: 'Never mind' } });
    await reading.as('guo')('POST', `/api/v1/tickets/${cancelled}/cancel`, { body: { reason: 'x' } });
    await lookAt(number);
    const [lin, wang] = [reading.as('lin'), reading.as('wang')];
    const taskOf = async (ask: typeof lin) => {
      const url = `/api/v1/user-tasks?ticket=${number}`;
      const { body } = await ask<{ items: { id: string; state: string }[] }>('GET', url);
      return `/api/v1/user-tasks/${body.items.find(({ state }) => state === 'open')?.id}`;
    };
    const handle = await taskOf(lin);
    await lin('POST', `${handle}/claim`);
    await lin('PUT', `${handle}/draft`, { body: { data: { note: 7 }, baseVersion: 1 } });
    await lookAt(number);
    const sent = {
      outcome: 'handOver',
      data: { note: 'x', request: { amount: 4 } },
      outcomeData: { why: 'x' },
    };
    await lin('POST', `${handle}/complete`, { body: sent });
    await lookAt(number);
    await wang('POST', `${await taskOf(wang)}/complete`, { body: { data: {} } });
    for (const one of [number, old, cancelled]) await lookAt(one);
    expect(reading.faults).toEqual([]);
    expect(new Set(reading.answers.map(({ status }) => status))).toContain(201);
  });

  it('is of the version the ticket runs on, whatever the next one says', async () => {
    const { key } = world;
    const words = (text: string) => text.replaceAll('"number"', '"textfield"');
    expect(await publish(key, inAll(words))).toBe(2);
    const next = await submit(key, { request: { title: 'Next', amount: 'three' } });
    for (const one of [old, next]) await lookAt(one);
    expect(reading.faults).toEqual([]);
    const kinds = async (number: string) => {
      const { body } = await world.as('admin')('GET', `/api/v1/tickets/${number}`);
      return (await reading.readerOf('admin')).kindsOf('Ticket.', body);
    };
    expect([await kinds(old), await kinds(next)]).toEqual([[`Ticket.${key}.1`], [`Ticket.${key}.2`]]);

    expect(
      await publish(
        key,
        inAll((text) => text),
      ),
    ).toBe(3);
    await lookAt(old);
    expect(reading.faults).toEqual([]);
    expect([await kinds(old), await kinds(next)]).toEqual([['Ticket.other'], [`Ticket.${key}.2`]]);
  });

  it('is described for every kind of field', { timeout: 120_000 }, async () => {
    const { key } = world;
    const all = (form: string) =>
      fieldLibrary.flatMap((field, at) => {
        const made = (one: typeof field, name: string) => ({
          ...{ ...makeComponent(one, 'en'), id: `${form}_${name}` },
          ...('path' in one.component ? { path: name } : { key: name }),
        });
        const inside = field.inside?.map((one, place) => made(one, `f${at}_${place}`));
        return { ...made(field, `f${at}`), ...(inside ? { components: inside } : {}) };
      });
    const bundle = inAll((text) => text);
    const [start, handle, ...others] = bundle.forms.map((form, at) => ({
      ...form,
      components: [...(form['components'] as object[]), ...(at < 2 ? all(`every${at}`) : [])],
    }));
    const version = await publish(key, { ...bundle, forms: [start, handle, ...others] });
    const startForm = await world.as('guo')<FormView>('GET', `/api/v1/ticket-types/${key}/start-form`);
    await lookAt(await submit(key, fillInForm(startForm.body, await upload('guo'))));
    expect(reading.faults).toEqual([]);
    const tickets = answered(key, 'tickets').filter((body) =>
      JSON.stringify(body).includes(`"typeVersion":${version}`),
    );
    const ofTicket = await spoilEach(`Ticket.${key}.${version}`, tickets, ['data']);
    // Nobody fills in what is calculated, what other forms ask for, and what is hidden at every step.
    const calculated = fieldLibrary.findIndex(({ component }) => component.type === 'expression');
    expect(ofTicket.empty).toEqual([`f${calculated}`, 'note', 'secret', 'why']);
    expect(ofTicket.missed).toEqual([]);
    const tasks = answered(key, 'user-tasks').filter((body) =>
      JSON.stringify(body).includes(`"typeVersion":${version}`),
    );
    const ofStep = await spoilEach(`UserTask.${key}.${version}.handle`, tasks, ['form', 'data']);
    expect(ofStep).toMatchObject({ missed: [], empty: [`f${calculated}`, 'note'] });
  });
});
