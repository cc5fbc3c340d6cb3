import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from 'vue';
import { createApp, h, shallowReactive } from 'vue';
import { eventually, inputOf, pause, type } from '../forms/shown-form.ts';
import { i18n, showLanguage } from '../locales/i18n.ts';
import TicketForm from './TicketForm.vue';
import type { TicketFormHandle } from './ticket-form.ts';

const demanded = { required: true };
const row = { type: 'textfield', id: 'name', key: 'name', label: '名称', validate: demanded };
const schema = {
  type: 'default',
  components: [
    {
      ...{ type: 'group', id: 'g', path: 'request', label: '工单' },
      components: [
        { type: 'textfield', id: 'title', key: 'title', label: '标题', validate: demanded },
        { type: 'number', id: 'minutes', key: 'minutes', label: '用时', validate: { min: 5 } },
      ],
    },
    { type: 'dynamiclist', id: 'parts', path: 'parts', label: '备件', isRepeating: true, components: [row] },
  ],
};

let app: App;
let root: HTMLElement;
let form: TicketFormHandle;
let props: { faults: { path: string; code: string; message: string }[] };

beforeEach(() => showLanguage('zh-CN'));
afterEach(() => {
  app.unmount();
  root.remove();
});

async function show(data: Record<string, unknown>): Promise<void> {
  begin(data);
  await vi.waitUntil(() => root.querySelector('.fjs-form-field-dynamiclist'), { timeout: 10_000 });
  await pause(250);
}

/** The form is not there yet. */
function begin(data: Record<string, unknown>): void {
  root = document.body.appendChild(document.createElement('div'));
  props = shallowReactive({ faults: [] });
  const view = { schema, data, options: {} };
  app = createApp({
    render: () =>
      h(TicketForm, {
        ...props,
        view,
        ref: (exposed) => void (form = exposed as unknown as TicketFormHandle),
      }),
  });
  app.use(i18n).mount(root);
}

const summary = () => root.querySelector<HTMLElement>('[role=alert]');
const told = () =>
  [...(summary()?.querySelectorAll('li') ?? [])].map(({ children }) =>
    [...children].map(({ textContent }) => textContent.trim()).join(' '),
  );
const entry = (label: string) =>
  [...root.querySelectorAll<HTMLElement>('[role=alert] button')].find((each) =>
    each.textContent.includes(label),
  );

describe('a form that is not there yet', () => {
  it('is sent when it is, once, and not with what nobody could see', async () => {
    // given a page whose form is still to come
    begin({ request: { title: '' }, parts: [{ name: 'x' }] });
    expect(root.querySelector('.fjs-form')).toBeNull();

    // when somebody presses twice
    const answers = await Promise.all([form.validate(), form.validate()]);

    // then it waits for the form, which says what is missing
    expect(answers).toEqual([false, false]);
    await eventually(() => expect(told()).toEqual(['标题 必填']));
    await type(inputOf(root, '标题'), '打印机');
    expect(await Promise.all([form.validate(), form.validate()])).toEqual([true, false]);
  });
});

describe('a form that is refused', () => {
  it('names each faulty field, leads to it, and says no more of what is mended', async () => {
    // given
    await show({ request: { title: '', minutes: 1 }, parts: [{ name: '' }] });
    expect(summary()).toBeNull();

    // when
    expect(await form.validate()).toBe(false);

    // then
    await eventually(() => expect(told()).toEqual(['标题 必填', '用时 不能小于 5', '备件 1 · 名称 必填']));
    expect(document.activeElement).toBe(summary());
    entry('名称')?.click();
    expect(document.activeElement).toBe(inputOf(root, '名称'));
    entry('标题')?.click();
    expect(document.activeElement).toBe(inputOf(root, '标题'));
    await type(inputOf(root, '标题'), '打印机');
    await eventually(() => expect(told()).toEqual(['用时 不能小于 5', '备件 1 · 名称 必填']));
    await type(inputOf(root, '用时'), '6');
    await type(inputOf(root, '名称'), '搓纸轮');
    await eventually(() => expect(summary()).toBeNull());
    expect(await form.validate()).toBe(true);
  });

  it('announces a single fault too, and goes straight to its field', async () => {
    await show({ request: { title: '' }, parts: [{ name: 'x' }] });
    expect(await form.validate()).toBe(false);
    await eventually(() => expect(told()).toEqual(['标题 必填']));
    expect(document.activeElement).toBe(inputOf(root, '标题'));
  });

  it('tells what the server found, and what has no field here, until the next attempt', async () => {
    await show({ request: { title: 'x' }, parts: [{ name: 'x' }] });
    props.faults = [
      { path: '', code: 'x', message: '资料不全' },
      { path: 'request.title', code: 'too_long', message: '太长' },
    ];
    await eventually(() => expect(told()).toEqual(['标题 太长', '资料不全']));
    expect(document.activeElement).toBe(summary());
    await type(inputOf(root, '标题'), '打印机');
    await eventually(() => expect(told()).toEqual(['资料不全']));
    expect(await form.validate()).toBe(true);
    await eventually(() => expect(summary()).toBeNull());
  });

  it('unfolds a long list to reach a row', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', ''];
    await show({ request: { title: '' }, parts: names.map((name) => ({ name })) });
    expect(await form.validate()).toBe(false);
    await eventually(() => expect(told()).toEqual(['标题 必填', '备件 7 · 名称 必填']));
    expect(root.querySelector('.fjs-repeat-row-collapsed')).not.toBeNull();
    entry('备件 7')?.click();
    await eventually(() => expect(root.querySelector('.fjs-repeat-row-collapsed')).toBeNull());
    await eventually(() => expect((document.activeElement as HTMLInputElement).value).toBe(''));
    expect(document.activeElement?.tagName).toBe('INPUT');
  });
});
