import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApp, effectScope } from 'vue';
import type { App, EffectScope } from 'vue';
import { useTypeDraft } from './use-type-draft.ts';

interface Sent {
  method: string;
  body: Partial<TypeDraft> | null;
}

const stored: TypeDraft = {
  ...{ key: 'car', revision: 3, publishedVersion: null, changed: true, savedAt: null, savedBy: null },
  ...{ bpmn: '<stored/>', forms: [{ id: 'a' }], decisions: [], declaration: { prefix: 'CAR' } },
};

/** A server at the edge: answers a draft, and takes what is saved. */
let sent: Sent[] = [];
let drawn: string | null = '<drawn/>';
let whileSaving: () => void = () => undefined;
let handOn: () => void = () => undefined;
let saveAnswer: (() => Promise<Response>) | null = null;
let discardAnswer = () => new Response(null, { status: 204 });
let app: App;
let scope: EffectScope;

beforeEach(() => {
  vi.useFakeTimers();
  [sent, drawn, whileSaving, handOn] = [[], '<drawn/>', () => undefined, () => undefined];
  saveAnswer = null;
  discardAnswer = () => new Response(null, { status: 204 });
  vi.stubGlobal('fetch', (_url: string, init: RequestInit = {}) => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Partial<TypeDraft>) : null;
    sent.push({ method: init.method ?? 'GET', body });
    if (init.method === 'DELETE') return Promise.resolve(discardAnswer());
    if (init.method !== 'PUT') return Promise.resolve(Response.json(stored));
    whileSaving();
    if (saveAnswer) return saveAnswer();
    const answer = {
      revision: (body?.revision ?? 0) + 1,
      savedAt: '2026-01-01T00:00:00.000Z',
      savedBy: null,
    };
    return Promise.resolve(Response.json(answer));
  });
  app = createApp({});
  scope = effectScope();
  app.use(VueQueryPlugin, { queryClient: new QueryClient() });
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const draftOf = async () => {
  const used = app.runWithContext(() =>
    scope.run(() =>
      useTypeDraft(
        'car',
        () => Promise.resolve(drawn),
        () => handOn(),
      ),
    ),
  );
  if (!used) throw new Error('The scope has ended.');
  await used.open();
  return used;
};
const saves = () => sent.filter(({ method }) => method === 'PUT').map(({ body }) => body);

test('what is edited beside the drawing is saved with it', async () => {
  const { change, saveNow } = await draftOf();
  change({ forms: [{ id: 'b' }] });
  await saveNow();
  expect(saves()).toMatchObject([{ revision: 3, bpmn: '<drawn/>', forms: [{ id: 'b' }] }]);
});

test('a drawing that cannot be shown stays as it was stored', async () => {
  drawn = null;
  const { change, saveNow } = await draftOf();
  change({ declaration: { prefix: 'VAN' } });
  await saveNow();
  expect(saves()).toMatchObject([{ bpmn: '<stored/>', declaration: { prefix: 'VAN' } }]);
});

test('what is edited while a save is under way is not lost with its answer', async () => {
  const { change, changed, saveNow, draft } = await draftOf();
  whileSaving = () => {
    whileSaving = () => undefined;
    change({ forms: [{ id: 'c' }] });
  };
  changed();
  await saveNow();
  expect(draft.value?.forms).toEqual([{ id: 'c' }]);
  await saveNow();
  expect(saves()).toMatchObject([{ forms: [{ id: 'a' }] }, { revision: 4, forms: [{ id: 'c' }] }]);
});

test('keeping mine in a conflict keeps forms and declaration too, over the revision of the other', async () => {
  const { change, goOnFrom } = await draftOf();
  change({ forms: [{ id: 'mine' }] });
  await goOnFrom({ ...stored, revision: 7, forms: [{ id: 'theirs' }] }, { keepMine: true });
  expect(saves()).toMatchObject([{ revision: 7, forms: [{ id: 'mine' }] }]);
});

test('what an editor waits to hand on counts as unsaved, and is saved before anything goes on', async () => {
  const { change, saveNow, isUnsaved } = await draftOf();
  const once = () => {
    handOn = () => undefined;
    change({ forms: [{ id: 'late' }] });
  };
  handOn = once;
  await saveNow();
  expect(saves()).toMatchObject([{ forms: [{ id: 'late' }] }]);
  handOn = once;
  expect(isUnsaved()).toBe(true);
});

test('a draft that could not be discarded is saved on', async () => {
  const { change, discard, saveNow, state } = await draftOf();
  discardAnswer = () => Response.json({ code: 'internal' }, { status: 500 });
  await expect(discard()).rejects.toThrow();
  change({ forms: [{ id: 'on' }] });
  await saveNow();
  expect(saves().at(-1)).toMatchObject({ forms: [{ id: 'on' }] });
  expect(state.value).toBe('saved');
});

test('a draft that is discarded while it is being saved is given up after that, without a conflict', async () => {
  // given a save that is under way
  const { change, saveNow, discard, state } = await draftOf();
  let reply: (answer: Response) => void = () => undefined;
  saveAnswer = () => new Promise((resolve) => (reply = resolve));
  change({ forms: [] });
  void saveNow();
  await vi.advanceTimersByTimeAsync(0);

  // when the draft is discarded, and the answer is that somebody else has saved
  const discarded = discard();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map(({ method }) => method)).toEqual(['GET', 'PUT']);
  reply(Response.json({ code: 'stale_version' }, { status: 409 }));
  await discarded;

  // then nobody is asked about it, and nothing is sent again
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent.map(({ method }) => method)).toEqual(['GET', 'PUT', 'DELETE']);
  expect(state.value).toBe('saving');
});

test('a draft that is opened anew is saved as it is, whatever became of the one before', async () => {
  const { change, saveNow, open, state } = await draftOf();
  whileSaving = () => {
    throw new TypeError('The network is away.');
  };
  change({ forms: [] });
  await saveNow();
  expect(state.value).toBe('retrying');
  await open();
  expect(state.value).toBe('saved');
});
