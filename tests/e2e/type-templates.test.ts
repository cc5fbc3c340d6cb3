/// <reference lib="dom" />
import { getTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { getTypeReview } from '@baton/contract/http/type-reviews';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

/** Of this run: a platform that goes on living knows the types of earlier ones. */
const run = Date.now().toString(36).slice(-5);
const template = `报修模板 ${run}`;

const dialogOf = (page: Page) => page.getByRole('dialog');
const templatesOf = (page: Page) => page.getByRole('region', { name: '模板' });

/** Chooses what can be done with a ticket type on the page of all types; others may have its name. */
async function chooseFor(page: Page, key: string, entry: RegExp): Promise<void> {
  const row = page.getByRole('listitem').filter({ has: page.getByText(key, { exact: true }) });
  await row.getByRole('button', { name: '的更多操作' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function isOpen(page: Page, key: string, elementId: string): Promise<void> {
  await page.waitForURL((url) => url.pathname.startsWith(`/design/${key}`), patience);
  await page.locator(`.drawing-editor g.djs-element[data-element-id="${elementId}"]`).waitFor(patience);
}

it('duplicates a ticket type with all that belongs to it', async () => {
  // given an analyst at the list, who wants a type like one there is
  const he = await at('he');
  await he.visit('/design');
  await chooseFor(he.page, 'equipment-repair', /复制/);

  // then everything is proposed, and a key in use is refused before it is sent
  const dialog = dialogOf(he.page);
  const key = dialog.getByLabel('标识');
  expect(await dialog.getByLabel('名称（简体中文）').inputValue()).toBe('设备报修（副本）');
  expect(await key.inputValue()).toMatch(/^equipment-repair-copy/);
  expect(await dialog.getByRole('group', { name: '从什么开始' }).count()).toBe(0);
  await key.fill('general-service');
  await dialog.getByRole('button', { name: '创建并打开' }).click();
  await dialog.getByText('这个标识已被使用').waitFor(patience);
  await takePicture(he.page, 'templates-01-duplicate');
  const copied = `repair-${run}`;
  await key.fill(copied);
  await dialog.getByLabel('编号前缀').fill('RPB');
  await dialog.getByRole('button', { name: '创建并打开' }).click();

  // then it opens as a draft with forms, scenarios and messages of the original, and its history says so
  await isOpen(he.page, copied, 'repair');
  const { client } = await person('he');
  const [original, copy] = await Promise.all(
    ['equipment-repair', copied].map((of) => client.call(getTypeDraft, { params: { key: of } })),
  );
  expect(copy).toMatchObject({
    ...{ revision: 1, publishedVersion: null, forms: original?.forms },
    declaration: {
      ...{ ...original?.declaration, key: copied, prefix: 'RPB' },
      name: { 'zh-CN': '设备报修（副本）' },
    },
  });
  const { events } = await client.call(getTypeReview, { params: { key: copied } });
  expect(events).toMatchObject([{ kind: 'begun', source: { 'zh-CN': '设备报修' } }]);
});

it('keeps a type as a template, begins another from it, and removes it', async () => {
  const he = await at('he');
  await he.visit('/design');
  await chooseFor(he.page, 'equipment-repair', /存为模板/);
  const keeping = dialogOf(he.page);
  await keeping.getByLabel('名称（简体中文）').fill(template);
  await keeping.getByLabel('说明').fill('适合上门服务；先改派工规则');
  await takePicture(he.page, 'templates-02-keep');
  expect(await accessibilityFaults(he.page)).toEqual([]);
  await keeping.getByRole('button', { name: '存为模板', exact: true }).click();
  await templatesOf(he.page).getByText(template).waitFor(patience);
  await takePicture(he.page, 'templates-03-list');

  // when somebody begins a type, the template is among what it may begin with
  await he.page.getByRole('button', { name: '新建工单类型', exact: true }).first().click();
  const dialog = dialogOf(he.page);
  await dialog.getByRole('radio', { name: template }).check({ force: true });
  expect(await dialog.getByLabel('名称（简体中文）').inputValue()).toBe(template);
  await dialog.getByLabel('名称（English）').fill(`On site ${run}`);
  const key = `on-site-${run}`;
  expect(await dialog.getByLabel('标识').inputValue()).toBe(key);
  await takePicture(he.page, 'templates-04-new');
  expect(await accessibilityFaults(he.page)).toEqual([]);
  await dialog.getByRole('button', { name: '创建并打开' }).click();
  await isOpen(he.page, key, 'repair');
  const { client } = await person('he');
  const { bpmn } = await client.call(getTypeDraft, { params: { key } });
  expect(bpmn).toContain(`<bpmn:process id="${key}" name="${template}"`);

  // and it can be taken away again, which leaves the type as it is
  await he.visit('/design');
  await he.page.getByRole('button', { name: `删除模板“${template}”` }).click();
  await dialogOf(he.page).getByRole('button', { name: '删除模板' }).click();
  await expect.poll(() => templatesOf(he.page).getByText(template).count(), patience).toBe(0);
  expect((await client.call(getTypeDraft, { params: { key } })).bpmn).toBe(bpmn);
});

it('begins with an empty drawing, and with a type that ships, on a phone', async () => {
  const he = await at('he', phone);
  await he.visit('/design');
  await he.page.emulateMedia({ colorScheme: 'dark' });
  await templatesOf(he.page).getByText('随产品提供').first().waitFor(patience);
  await takePicture(he.page, 'templates-05-phone-list');
  const fits = () => he.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(await fits()).toBe(true);
  await he.page.getByRole('button', { name: '用它新建：通用服务工单' }).click();
  const dialog = dialogOf(he.page);
  expect(await dialog.getByRole('radio', { name: '通用服务工单' }).isChecked()).toBe(true);
  await takePicture(he.page, 'templates-06-phone-new');
  await dialog.getByRole('radio', { name: '空白流程图' }).check({ force: true });
  await dialog.getByLabel('名称（简体中文）').fill(`空白 ${run}`);
  await dialog.getByLabel('标识').fill(`empty-${run}`);
  await dialog.getByRole('button', { name: '创建并打开' }).click();
  await isOpen(he.page, `empty-${run}`, 'submitted');
});
