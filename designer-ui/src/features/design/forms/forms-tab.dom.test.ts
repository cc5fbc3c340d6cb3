import { VueQueryPlugin } from '@tanstack/vue-query';
import { afterEach, expect, test, vi } from 'vitest';
import { createApp, h, nextTick, shallowRef } from 'vue';
import type { App } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { FormSchema } from '@baton/contract/forms/form-schema';
import type { SavedField } from '@baton/contract/http/saved-fields';
import { createQueryClient } from '../../../api/query-client.ts';
import type { ElementFacts } from '../../../modeler/element-facts.ts';
import { i18n, showLanguage, showWordsOf } from '../../../locales/i18n.ts';
import { starterForms } from '../starter/starter-forms.ts';
import FormsTab from './FormsTab.vue';

// Icons come with the app as it is built; here the kit would ask another host for them.
vi.mock('@nuxt/ui/components/Icon.vue', () => ({ default: { render: () => null } }));

let app: App | undefined;
afterEach(() => app?.unmount());

/** The tab over the forms a new type begins with; what it changes is shown to it again, as the workspace does. */
async function openTab(address = '/', savedFields: SavedField[] = []) {
  await showLanguage('zh-CN');
  await showWordsOf('design');
  const forms = shallowRef<FormSchema[]>(starterForms('buy'));
  const drawing = shallowRef<ElementFacts[]>([]);
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  app = createApp(() =>
    h(FormsTab, {
      ...{
        typeKey: 'buy',
        forms: forms.value,
        drawing: drawing.value,
        titleField: 'request.title',
        findings: [],
        shown: true,
      },
      onChange: (changed: FormSchema[]) => (forms.value = changed),
    }),
  );
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] });
  await router.push(address);
  // What the api answered a moment ago.
  const queryClient = createQueryClient();
  queryClient.setQueryData(['listSavedFields', null, null], { items: savedFields });
  app.use(i18n).use(router).use(VueQueryPlugin, { queryClient }).mount(host);
  await expect
    .poll(() => host.querySelector('.form-canvas .fjs-element'), { timeout: 20_000 })
    .not.toBeNull();
  const press = (name: string) => {
    const buttons = [...host.querySelectorAll('button')];
    const button = buttons.find((each) =>
      [each.textContent?.trim(), each.getAttribute('aria-label')].includes(name),
    );
    if (!button) throw new Error(`There is no button ${name}.`);
    button.click();
  };
  return { forms, drawing, host, press };
}

test(
  'a field of the library is added by a press, taken back and brought again',
  { timeout: 30_000 },
  async () => {
    const { forms, press } = await openTab();
    const [first, second] = forms.value;
    press('金额');
    await expect.poll(() => JSON.stringify(forms.value[0])).toContain('"key":"price"');
    expect(forms.value[1]).toBe(second);
    press('撤销');
    await expect.poll(() => forms.value[0]).toEqual(first);
    expect(JSON.stringify(forms.value[0])).toBe(JSON.stringify(first));
    press('重做');
    await expect.poll(() => JSON.stringify(forms.value[0])).toContain('"key":"price"');
  },
);

test('a copy gets an id of its own, and the form it was made from stays', { timeout: 30_000 }, async () => {
  const { forms, press } = await openTab();
  press('复制表单');
  await expect
    .poll(() => forms.value.map(({ id }) => id))
    .toEqual(['buy-start', 'buy-handle', 'buy-start-2']);
  expect(forms.value[2]?.['components']).toEqual(forms.value[0]?.['components']);
});

test('what was edited just before a form is copied is in both', { timeout: 30_000 }, async () => {
  const { forms, press } = await openTab();
  press('金额');
  press('复制表单');
  await expect.poll(() => forms.value.map(({ id }) => id)).toContain('buy-start-2');
  const [edited, , copy] = forms.value.map((form) => JSON.stringify(form['components']));
  expect(edited).toContain('"key":"price"');
  expect(copy).toBe(edited);
});

test('forms that come back as they are can be undone on, others are shown', { timeout: 30_000 }, async () => {
  const { forms, host, press } = await openTab();
  const [first] = forms.value;
  press('金额');
  await expect.poll(() => JSON.stringify(forms.value[0])).toContain('"key":"price"');
  forms.value = structuredClone(forms.value);
  await nextTick();
  press('撤销');
  await expect.poll(() => forms.value[0]).toEqual(first);
  forms.value = JSON.parse(JSON.stringify(forms.value).replaceAll('详细说明', '别人的说明')) as FormSchema[];
  await expect.poll(() => host.querySelector('.form-canvas')?.textContent).toContain('别人的说明');
});

test(
  'what is added is named in the language of the drawing, known after the form',
  { timeout: 30_000 },
  async () => {
    const { forms, drawing, press } = await openTab();
    const process = { ...{ id: 'p', names: {}, properties: {}, expressions: [] }, mainLanguage: 'en' };
    drawing.value = [process as unknown as ElementFacts];
    const added = () => {
      press('金额');
      return JSON.stringify(forms.value[0]);
    };
    await expect.poll(added, { interval: 500, timeout: 10_000 }).toContain('"label":"Price"');
  },
);

test('the form the address names is shown', { timeout: 30_000 }, async () => {
  // Given that somebody comes from a finding of the second form
  const [, second] = starterForms('buy');
  const { host } = await openTab(`/?file=${String(second?.['id'])}.form`);

  // Then its name stands above the editor
  expect(host.querySelector('[role="combobox"]')?.textContent).toContain(second?.['id']);
});

const serial = {
  ...{ id: 'f1', revision: 1, savedAt: '2026-01-01T00:00:00Z', savedBy: null },
  name: { 'zh-CN': '设备序列号', en: 'Serial number' },
  component: { type: 'textfield', key: 'title', label: '序列号', validate: { required: true } },
};
const shelfOf = (host: HTMLElement) => host.querySelector<HTMLElement>('section[aria-label="本公司"]');

test(
  'the company’s fields stand above the others, are found and are added',
  { timeout: 30_000 },
  async () => {
    const { forms, host, press } = await openTab('/', [serial]);
    const [first] = forms.value;

    // Then they have the first shelf, and are found by what they are called in any language
    const shelves = [...host.querySelectorAll('.field-palette h3')].map((each) => each.textContent);
    expect(shelves.slice(0, 2)).toEqual(['本公司', '数据区块']);
    const search = host.querySelector<HTMLInputElement>('input[aria-label="查找字段"]');
    const seek = async (text: string) => {
      if (search) search.value = text;
      search?.dispatchEvent(new Event('input', { bubbles: true }));
      await nextTick();
      return [...host.querySelectorAll('.field-palette .palette-entry')].map((each) =>
        each.textContent?.trim(),
      );
    };
    expect(await seek('serial')).toEqual(['设备序列号']);
    expect(await seek('优先级')).toEqual(['优先级']);
    expect(shelfOf(host)).toBeNull();
    await seek('');

    // When one is added, it is a copy with a key of its own, and one step takes it back
    press('设备序列号');
    await expect.poll(() => JSON.stringify(forms.value[0])).toContain('序列号');
    const added = JSON.stringify(forms.value[0]);
    expect(added).toContain('"required":true');
    expect(serial.component.key).toBe('title');
    press('撤销');
    await expect.poll(() => forms.value[0]).toEqual(first);
  },
);

test('an empty shelf says how a field comes to stand there', { timeout: 30_000 }, async () => {
  const { host } = await openTab();
  expect(shelfOf(host)?.textContent).toContain('存入字段库');
});

test('what is selected is offered to the library, the form itself is not', { timeout: 30_000 }, async () => {
  const { host } = await openTab();
  const keep = () =>
    [...host.querySelectorAll('button')].some((each) => each.textContent?.trim() === '存入字段库');
  expect(keep()).toBe(false);
  host.querySelector<HTMLElement>('.fjs-element[data-field-type="textfield"]')?.click();
  await expect.poll(keep).toBe(true);
});
