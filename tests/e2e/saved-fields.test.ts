/// <reference lib="dom" />
import { updateMe } from '@baton/contract/http/me';
import { listSavedFields, saveSavedField } from '@baton/contract/http/saved-fields';
import { getTypeDraft, saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { languages } from '@baton/contract/language';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { beginType, expectSaving, openTab } from './design-steps.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';
import { wearTheme } from './wear-theme.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

/** Of this run: a platform that goes on living knows the types and fields of earlier ones. */
const run = Date.now().toString(36).slice(-5);
const named = `合同金额 ${run}`;

afterAll(async () => {
  await (await person('he')).client.call(updateMe, { body: { language: 'zh-CN' } });
});

const visible = { visible: true };
const canvasOf = (page: Page) => page.getByRole('group', { name: '表单画布' }).filter(visible);
const shelfOf = (page: Page) => page.getByRole('region', { name: '本公司' }).filter(visible);
const dialogOf = (page: Page) => page.getByRole('dialog');
const keepButton = (page: Page) => page.getByRole('button', { name: '存入字段库' }).filter(visible);

async function openForms(page: Page): Promise<void> {
  await openTab(page, '表单');
  await canvasOf(page).locator('.fjs-element').first().waitFor(patience);
}

/** Chooses what can be done with a field of the company, by keys. */
async function chooseFor(page: Page, name: string, entry: RegExp): Promise<void> {
  await shelfOf(page)
    .getByRole('button', { name: `“${name}”的更多操作` })
    .press('Enter');
  await page.getByRole('menuitem', { name: entry }).press('Enter');
}

const startForm = async (key: string) => {
  const { forms } = await (await person('he')).client.call(getTypeDraft, { params: { key } });
  return forms.find(({ id }) => id === `${key}-start`);
};

it('keeps a field of a form, puts a copy into the form of another type, and removes it', async () => {
  const [first, second] = [`deal-${run}`, `lease-${run}`];
  const he = await at('he');
  const { page } = he;
  await he.visit('/design');
  await beginType(page, { name: `合同 ${run}`, key: first, prefix: 'DEAL' });
  await openForms(page);

  // given an amount that has a name of its own in every language
  const palette = page.getByRole('region', { name: '字段库' }).filter(visible);
  await canvasOf(page)
    .locator('[data-field-type="group"]')
    .first()
    .click({ position: { x: 12, y: 12 } });
  await palette.getByRole('button', { name: '金额', exact: true }).press('Enter');
  await canvasOf(page).getByText('金额').first().waitFor(patience);
  // What was just added is selected.
  const words = page.getByRole('region', { name: '各语言文字' }).filter(visible);
  await words.getByLabel('名称（简体中文）').fill('合同金额');
  await words.getByLabel('名称（繁體中文）').fill('合約金額');
  await words.getByLabel('名称（English）').fill('Contract value');
  await words.getByLabel('名称（English）').blur();
  await canvasOf(page).getByText('合同金额').first().waitFor(patience);

  // when it is saved to the library, with the keyboard
  await keepButton(page).press('Enter');
  const dialog = dialogOf(page);
  await expect.poll(() => dialog.getByLabel('名称（繁體中文）').inputValue(), patience).toBe('合約金額');
  expect(await dialog.getByLabel('名称（English）').inputValue()).toBe('Contract value');
  await dialog.getByLabel('名称（简体中文）').fill(named);
  await takePicture(page, 'saved-fields-01-keep');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByLabel('名称（简体中文）').press('Enter');
  await shelfOf(page).getByRole('button', { name: named, exact: true }).waitFor(patience);
  await dialog.waitFor({ state: 'detached', ...patience });
  await takePicture(page, 'saved-fields-02-shelf');
  expect(await accessibilityFaults(page)).toEqual([]);

  // then it stands on the shelf of another type's form, and is dragged there
  await he.visit('/design');
  await beginType(page, { name: `租约 ${run}`, key: second, prefix: 'LEASE' });
  await openForms(page);
  await shelfOf(page)
    .getByRole('button', { name: named, exact: true })
    .dragTo(canvasOf(page).locator('[data-field-type="textarea"]').first());
  await canvasOf(page).getByText('合同金额').first().waitFor(patience);
  await page.keyboard.press('Escape');
  await takePicture(page, 'saved-fields-03-dropped');
  await expectSaving(page, '已保存');
  const stored = async () => JSON.stringify(await startForm(second));
  await expect.poll(stored, patience).toContain('Contract value');
  const [block] = (await startForm(second))?.['components'] as { components: Record<string, unknown>[] }[];
  expect(block?.components.find(({ key }) => key === 'price')).toMatchObject({
    ...{ type: 'number', label: '合同金额', decimalDigits: 2, validate: { min: 0, max: 1_000_000_000 } },
    properties: { labelZhCN: '合同金额', labelZhTW: '合約金額', labelEn: 'Contract value' },
  });

  // and once more: it gets a key of its own
  await shelfOf(page).getByRole('button', { name: named, exact: true }).press('Enter');
  await expect.poll(stored, patience).toContain('"price2"');
  await expectSaving(page, '已保存');
  const before = await stored();

  // when it is removed from the library, the form stays as it is
  await chooseFor(page, named, /从字段库删除/);
  await dialogOf(page).getByText('已经放进表单的副本不变').waitFor(patience);
  await takePicture(page, 'saved-fields-04-remove');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialogOf(page).getByRole('button', { name: '删除', exact: true }).press('Enter');
  await expect.poll(() => shelfOf(page).getByText(named).count(), patience).toBe(0);
  expect(await stored()).toBe(before);
  expect(await canvasOf(page).getByText('合同金额').count()).toBeGreaterThan(0);
});

it('says why a field cannot stand alone, and who has just changed another', async () => {
  const key = `visit-${run}`;
  const he = await at('he');
  const { page } = he;
  await he.visit('/design');
  await beginType(page, { name: `来访 ${run}`, key, prefix: 'VISIT' });
  const [{ client }, other] = [await person('he'), await person('admin')];
  const draft = await client.call(getTypeDraft, { params: { key } });
  const hidden = draft.forms.map((form) =>
    form['id'] === `${key}-start`
      ? (JSON.parse(
          JSON.stringify(form).replace(
            '"type":"textarea"',
            '"type":"textarea","conditional":{"hide":"=request.title = null"}',
          ),
        ) as typeof form)
      : form,
  );
  const { revision, bpmn, decisions, declaration } = draft;
  await client.call(saveTypeDraft, {
    params: { key },
    body: { revision, bpmn, forms: hidden, decisions, declaration },
  });

  // when a field is saved whose condition asks for another one
  await he.visit(`/design/${key}`);
  await openForms(page);
  await canvasOf(page).locator('[data-field-type="textarea"]').first().click();
  await keepButton(page).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: '存入字段库' }).click();
  await dialog.getByText('隐藏条件用到了 request.title').waitFor(patience);
  he.expectComplaint(/422/);
  await takePicture(page, 'saved-fields-05-refused');
  expect(await accessibilityFaults(page)).toEqual([]);

  // then it can be kept without that condition, and the form keeps it
  const alone = `来访事由 ${run}`;
  await dialog.getByLabel('名称（简体中文）').fill(alone);
  await dialog.getByRole('button', { name: '去掉这些条件后存入' }).press('Enter');
  await shelfOf(page).getByRole('button', { name: alone, exact: true }).waitFor(patience);
  const { items } = await client.call(listSavedFields, {});
  const [free] = items.filter(({ name }) => name['zh-CN'] === alone);
  expect(free?.component).toMatchObject({ type: 'textarea', key: 'description' });
  expect(free?.component['conditional']).toBeUndefined();
  expect(JSON.stringify(await startForm(key))).toContain('"hide":"=request.title = null"');

  // and the whole group with both of them is kept as it is
  await canvasOf(page)
    .locator('[data-field-type="group"]')
    .first()
    .click({ position: { x: 12, y: 12 } });
  await keepButton(page).click();
  const group = `来访内容 ${run}`;
  await dialog.getByLabel('名称（简体中文）').fill(group);
  await dialog.getByRole('button', { name: '存入字段库' }).click();
  await shelfOf(page).getByRole('button', { name: group, exact: true }).waitFor(patience);
  const saved = async () =>
    (await client.call(listSavedFields, {})).items.find(({ name }) => name['zh-CN'] === group);
  const field = await saved();
  expect(JSON.stringify(field?.component)).toContain('"hide":"=request.title = null"');

  // when somebody else renames it meanwhile, this one does not overwrite that in silence
  await other.client.call(saveSavedField, {
    params: { id: field?.id ?? '' },
    body: { revision: 1, name: { 'zh-CN': `访客 ${run}` }, component: field?.component ?? {} },
  });
  await chooseFor(page, group, /改名/);
  await dialog.getByLabel('名称（简体中文）').fill(`来客 ${run}`);
  await dialog.getByRole('button', { name: '改名' }).click();
  await page
    .getByText(/刚改过“来访内容/)
    .first()
    .waitFor(patience);
  he.expectComplaint(/409/);
  await shelfOf(page)
    .getByRole('button', { name: `访客 ${run}`, exact: true })
    .waitFor(patience);

  // and on second thought it is replaced by what is selected, and is found by its name
  await canvasOf(page).locator('[data-field-type="textfield"]').first().click();
  await chooseFor(page, `访客 ${run}`, /替换/);
  await dialog.getByRole('button', { name: '替换', exact: true }).click();
  const component = async () =>
    (await client.call(listSavedFields, {})).items.find(({ id }) => id === field?.id)?.component;
  await expect.poll(component, patience).toMatchObject({ type: 'textfield', key: 'title' });
});

it('looks right in every language, light and dark, and shows the form on a phone', async () => {
  const he = await at('he');
  const { page } = he;
  const { client } = await person('he');
  const key = `visit-${run}`;
  for (const language of languages) {
    await client.call(updateMe, { body: { language } });
    await page.addInitScript((chosen) => localStorage.setItem('baton.language', chosen), language);
    await he.visit(`/design/${key}/forms`);
    const canvas = page.locator('.form-canvas').filter(visible);
    await canvas.locator('[data-field-type="textfield"]').first().click();
    for (const theme of ['light', 'dark'] as const) {
      await wearTheme(page, theme);
      await takePicture(page, `saved-fields-06-${language}-${theme}`);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await page
      .getByRole('button', { name: /^(存入|Save to field)/ })
      .filter(visible)
      .first()
      .click();
    await dialogOf(page).waitFor(patience);
    await takePicture(page, `saved-fields-07-${language}-dialog-dark`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('.form-view').first().waitFor(patience);
  await takePicture(page, 'saved-fields-08-phone');
});
