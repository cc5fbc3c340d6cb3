import type { Language } from '@baton/contract/language';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { App } from 'vue';
import { createApp, h, nextTick, reactive } from 'vue';
import FormView from './FormView.vue';
import type { FieldFault } from './field-fault.ts';
import type { FormFile, FormFiles } from './form-files.ts';
import type { FormValues } from './form-values.ts';
import type { FieldConflict } from './take-incoming.ts';

interface Exposed {
  validate(): FieldFault[];
  data(): FormValues;
  edits(): FormValues;
  dirtyPaths(): string[];
  focus(path: string): boolean;
}

const schema = {
  type: 'default',
  components: [
    {
      type: 'group',
      id: 'g',
      path: 'request',
      label: '工单',
      components: [
        { type: 'textfield', id: 'title', key: 'title', label: '标题', validate: { required: true } },
        { type: 'number', id: 'minutes', key: 'minutes', label: '用时', validate: { min: 5 } },
        { type: 'select', id: 'team', key: 'team', label: '团队', valuesKey: 'teamOptions' },
        { type: 'datetime', id: 'day', key: 'day', subtype: 'date', dateLabel: '日期' },
        { type: 'filepicker', id: 'photos', key: 'photos', label: '照片', multiple: true, accept: 'image/*' },
      ],
    },
    {
      type: 'dynamiclist',
      id: 'parts',
      path: 'parts',
      components: [
        { type: 'textfield', id: 'name', key: 'name', label: '零件', validate: { required: true } },
      ],
    },
  ],
};

let app: App | undefined;
afterEach(() => {
  app?.unmount();
  app = undefined;
  document.body.replaceChildren();
});

interface Shown {
  root: HTMLElement;
  view: Exposed;
  props: Record<string, unknown>;
  changes: { data: FormValues; dirty: string[] }[];
  conflicts: FieldConflict[][];
}

async function show(given: Record<string, unknown> = {}): Promise<Shown> {
  const root = document.createElement('div');
  document.body.append(root);
  const [changes, conflicts]: [Shown['changes'], Shown['conflicts']] = [[], []];
  let view: Exposed | undefined;
  let opened = false;
  const props = reactive<Record<string, unknown>>({
    schema,
    data: { request: { title: 'Printer' } },
    language: 'zh-CN' satisfies Language,
    ...given,
  });
  app = createApp({
    render: () =>
      h(FormView as never, {
        ...props,
        ref: (exposed: unknown) => (view = exposed as Exposed),
        onChange: (data: FormValues, dirty: string[]) => changes.push({ data, dirty }),
        onReady: () => (opened = true),
        onBroken: () => (opened = true),
        onConflict: (fields: FieldConflict[]) => conflicts.push(fields),
      }),
  });
  app.mount(root);
  await vi.waitUntil(() => opened, { timeout: 10_000 });
  // Longer than the viewer is given to settle.
  await pause(250);
  if (!view) throw new Error('The view was not mounted.');
  return { root, view, props, changes, conflicts };
}

const eventually = (assertion: () => void) => vi.waitFor(assertion, { timeout: 5000, interval: 20 });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function inputOf(root: HTMLElement, label: string): HTMLInputElement {
  const labels = [...root.querySelectorAll('label')];
  const id = labels.find(({ textContent }) => textContent?.startsWith(label))?.getAttribute('for');
  const input = root.querySelector<HTMLInputElement>(`[id="${id}"]`);
  if (!input) throw new Error(`No field ${label}`);
  return input;
}

async function type(input: HTMLInputElement, text: string): Promise<void> {
  input.dispatchEvent(new Event('keydown', { bubbles: true }));
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await pause(60);
}

describe('the form on the screen', () => {
  it('hands out what is typed, with the paths that differ from the server', async () => {
    const { root, view, changes } = await show();
    expect(changes).toEqual([]);
    await type(inputOf(root, '标题'), 'Scanner');
    expect(changes.at(-1)).toMatchObject({
      data: { request: { title: 'Scanner' } },
      dirty: ['request.title'],
    });
    expect(view.data()).toMatchObject({ request: { title: 'Scanner' }, parts: [{ name: '' }] });
    expect(view.edits()).toEqual({ request: { title: 'Scanner' } });
    await type(inputOf(root, '用时'), '12');
    await eventually(() => expect(view.data()).toMatchObject({ request: { minutes: 12 } }));
    expect(view.dirtyPaths()).toEqual(['request.title', 'request.minutes']);
  });

  it('shows faults in the language of the app and names their fields', async () => {
    const { root, view } = await show({ language: 'zh-TW', data: { request: { minutes: 1 } } });
    expect(view.validate()).toEqual([
      { path: 'request.title', code: 'field_rule', message: '必填' },
      { path: 'request.minutes', code: 'field_rule', message: '不能小於 5' },
      { path: 'parts[0].name', code: 'field_rule', message: '必填' },
    ]);
    await eventually(() => {
      for (const text of ['不能小於 5', '請選擇', '新增一列']) expect(root.textContent).toContain(text);
    });
    expect(root.querySelector('.flatpickr-weekdays')?.textContent).toContain('週日');
    expect(view.focus('parts[0].name')).toBe(true);
    expect(document.activeElement).toBe(inputOf(root, '零件'));
    expect(view.focus('nowhere')).toBe(false);
  });

  it('puts the server’s faults beside their fields until these are edited', async () => {
    const { root, props } = await show();
    props['errors'] = [
      { path: 'request.title', code: 'too_long', message: '太长' },
      { path: 'parts[0].name', code: 'required', message: '要写' },
      { path: 'elsewhere', code: 'x', message: '不在此处' },
    ];
    const messages = () => [...root.querySelectorAll('.fjs-form-field-error')].map((one) => one.textContent);
    await eventually(() => expect(messages()).toEqual(['太长', '要写']));
    await type(inputOf(root, '标题'), 'Scanner');
    await eventually(() => expect(messages()).toEqual(['要写']));
  });

  it('never replaces what was typed when the ticket changes meanwhile, and says so', async () => {
    const { root, view, props, changes, conflicts } = await show({
      data: { request: { title: 'A', minutes: 6 } },
    });
    await type(inputOf(root, '标题'), 'Mine');
    props['incoming'] = { request: { title: 'Theirs', minutes: 9 } };
    await nextTick();
    await eventually(() => expect(inputOf(root, '用时').value).toBe('9'));
    expect(view.data()).toMatchObject({ request: { title: 'Mine', minutes: 9 } });
    expect(conflicts).toEqual([[{ path: 'request.title', mine: 'Mine', theirs: 'Theirs' }]]);
    expect(view.dirtyPaths()).toEqual(['request.title']);
    const before = changes.length;
    props['data'] = { request: { title: 'Theirs', minutes: 10 } };
    await nextTick();
    await eventually(() => expect(inputOf(root, '用时').value).toBe('10'));
    expect(view.data()).toMatchObject({ request: { title: 'Mine', minutes: 10 } });
    expect(changes.length).toBe(before);
  });

  it('keeps what was typed when the form itself changes, and takes up a draft', async () => {
    const { root, view, props } = await show({ draft: { request: { minutes: 7 } } });
    expect(view.dirtyPaths()).toEqual(['request.minutes']);
    await type(inputOf(root, '标题'), 'Mine');
    props['language'] = 'en';
    await nextTick();
    await eventually(() => expect(root.textContent).toContain('Add a row'));
    await pause(250);
    expect(view.data()).toMatchObject({ request: { title: 'Mine', minutes: 7 } });
    expect(view.dirtyPaths()).toEqual(['request.title', 'request.minutes']);
  });

  it('runs nothing that stands in the name of an option, or in typed text', async () => {
    const views = [
      { type: 'radio', id: 'who', key: 'who', label: '谁', valuesKey: 'people' },
      { type: 'text', id: 'text', text: '**Title:** {{request.title}}' },
      { type: 'html', id: 'html', content: '<b class="embedded">x</b>' },
    ];
    const { root } = await show({
      schema: { ...schema, components: [...schema.components, ...views] },
      data: { request: { title: '![x](https://example.com/x.png) <b>y</b>' } },
      options: {
        people: [
          { value: 'a', label: '=1 + 1' },
          { value: 'b', label: '{{request.title}}' },
        ],
      },
    });
    const labels = [...root.querySelectorAll('.fjs-form-field-radio .fjs-inline-label')].map(
      (one) => one.textContent,
    );
    expect(labels.map((label) => label?.replaceAll('\u200b', ''))).toEqual(['=1 + 1', '{{request.title}}']);
    const text = root.querySelector('.fjs-form-field-text');
    expect(text?.querySelector('strong')?.textContent).toBe('Title:');
    expect(text?.textContent).toContain('![x](https://example.com/x.png) <b>y</b>');
    expect(text?.querySelector('img, b')).toBeNull();
    expect(root.querySelector('.embedded')).toBeNull();
  });

  it('says when a form cannot be opened', async () => {
    const { root } = await show({ schema: { type: 'default', components: [{ type: 'nonsense' }] } });
    await eventually(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
  });

  it('shows the mark of bpmn.io', async () => {
    const { root } = await show();
    expect(root.querySelector('.fjs-powered-by svg')).not.toBeNull();
  });
});

describe('files', () => {
  const stored = (id: string): FormFile => ({
    id,
    name: `${id}.jpg`,
    size: 1_400_000,
    mediaType: 'image/jpeg',
  });
  const pngs = (...names: string[]) => names.map((name) => new File(['x'], name, { type: 'image/png' }));

  async function choose(root: HTMLElement, files: File[]): Promise<void> {
    const input = await vi.waitUntil(() =>
      root.querySelector<HTMLInputElement>('.form-files input[type=file]'),
    );
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new Event('change'));
    await pause(60);
  }

  it('are uploaded when chosen and stand in the data by their ids', async () => {
    const uploaded: string[] = [];
    const files: FormFiles = {
      upload: (file) => Promise.resolve(stored(`id-${uploaded.push(file.name)}`)),
      describe: (id) => Promise.resolve(stored(id)),
    };
    const { root, view } = await show({ files, data: { request: { title: 'A', photos: ['old'] } } });
    await eventually(() => expect(root.querySelector('.form-files li')?.textContent).toContain('old.jpg'));
    await choose(root, [...pngs('a.png', 'b.png'), new File(['x'], 'c.pdf', { type: 'application/pdf' })]);
    expect(uploaded).toEqual(['a.png', 'b.png']);
    await eventually(() =>
      expect(view.data()).toMatchObject({ request: { photos: ['old', 'id-1', 'id-2'] } }),
    );
    expect(root.querySelector('.form-file-failed')?.textContent).toContain('此处不接受这种文件');
    root.querySelector<HTMLButtonElement>('[aria-label="移除 old.jpg"]')?.click();
    await eventually(() => expect(view.data()).toMatchObject({ request: { photos: ['id-1', 'id-2'] } }));
    expect(view.dirtyPaths()).toEqual(['request.photos']);
  });

  it('hold the form back while they are on their way, and can be tried again', async () => {
    const ways: { done(file: FormFile): void; failed(error: Error): void; progress(share: number): void }[] =
      [];
    const files: FormFiles = {
      upload: (_file, progress) =>
        new Promise((done, failed) => {
          ways.push({ done, failed, progress });
        }),
      describe: (id) => Promise.resolve(stored(id)),
    };
    const { root, view } = await show({ files, data: { request: { title: 'A' }, parts: [] } });
    await choose(root, pngs('a.png'));
    ways[0]?.progress(0.5);
    await nextTick();
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('0.5');
    expect(view.validate()).toMatchObject([{ path: 'request.photos', code: 'upload_running' }]);
    ways[0]?.failed(new Error('文件太大'));
    await eventually(() =>
      expect(root.querySelector('.form-file-failed')?.textContent).toContain('文件太大'),
    );
    expect(view.validate()).toEqual([]);
    root.querySelector<HTMLButtonElement>('[aria-label="重试 a.png"]')?.click();
    await eventually(() => expect(ways.length).toBe(2));
    ways[1]?.done(stored('id-1'));
    await eventually(() => expect(view.data()).toMatchObject({ request: { photos: ['id-1'] } }));
  });

  it('cannot be changed where the form is read-only', async () => {
    const files: FormFiles = {
      upload: () => Promise.reject(new Error()),
      describe: (id) => Promise.resolve(stored(id)),
    };
    const { root } = await show({ files, readonly: true, data: { request: { photos: ['old'] } } });
    await eventually(() => expect(root.querySelector('.form-files li')?.textContent).toContain('old.jpg'));
    expect(root.querySelector('.form-files button')).toBeNull();
  });
});
