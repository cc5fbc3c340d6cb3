/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { getTypeDraft, publishTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { addTypeEvent } from '@baton/contract/http/type-reviews';
import { newId } from '@baton/db';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { demoPeople } from '../support/people.ts';
import { proveDraft } from '../support/sandbox.ts';
import { accessibilityFaults } from './accessibility.ts';
import { flowableDrawing } from './flowable-drawing.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

/** Of this run: a platform that goes on living knows the types of earlier ones. */
const run = Date.now().toString(36).slice(-5);

const dialogOf = (page: Page) => page.getByRole('dialog');

async function choose(page: Page, name: string, content: Buffer | string): Promise<void> {
  const buffer = Buffer.from(content);
  await dialogOf(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Downloads what an entry of the workspace's menu of files gives. */
async function exported(page: Page, entry: RegExp): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: '文件', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: entry }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

it('takes a ticket type out as a file and in again under another key, to be published', async () => {
  // given the shipped type, exported as a whole and as its drawing alone
  const he = await at('he');
  await he.visit('/design/general-service');
  await he.page.locator('.drawing-editor g.djs-element[data-element-id="handle"]').waitFor(patience);
  const drawing = await exported(he.page, /general-service\.bpmn/);
  const { client } = await person('he');
  const stored = await client.call(getTypeDraft, { params: { key: 'general-service' } });
  expect(drawing).toEqual({ name: 'general-service.bpmn', content: Buffer.from(stored.bpmn) });
  const bundle = await exported(he.page, /整个工单类型/);
  expect(bundle.name).toBe('general-service.baton');
  const svg = await exported(he.page, /SVG/);
  expect(svg.name).toBe('general-service.svg');
  expect(svg.content.toString()).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
  // Whatever theme the page wears, a file has colours of its own.
  expect(svg.content.toString()).not.toContain('var(--');
  const png = await exported(he.page, /PNG/);
  expect(png.content.subarray(1, 4).toString()).toBe('PNG');

  // when it is imported under a key of its own
  await he.visit('/design');
  await he.page.getByRole('button', { name: '从文件导入' }).click();
  await choose(he.page, bundle.name, bundle.content);
  await dialogOf(he.page).getByText('general-service 已经存在').waitFor(patience);
  const key = `copied-${run}`;
  await dialogOf(he.page).getByLabel('导入为').fill(key);
  await dialogOf(he.page).getByLabel('导入为').blur();
  await dialogOf(he.page).getByText('由本平台签名').waitFor(patience);
  await dialogOf(he.page).getByText('可以直接发布').waitFor(patience);
  await expect.poll(() => dialogOf(he.page).getByRole('alert').count(), patience).toBe(0);
  await takePicture(he.page, 'import-01-bundle');
  await dialogOf(he.page).getByRole('button', { name: '存为草稿' }).click();

  // then it opens as a draft, which a colleague approves, whose scenarios pass, and which is published
  await he.page.waitForURL((url) => url.pathname.startsWith(`/design/${key}`), patience);
  await he.page.locator('.drawing-editor g.djs-element[data-element-id="handle"]').waitFor(patience);
  const params = { key };
  const { revision, bpmn, forms } = await client.call(getTypeDraft, { params });
  expect(bpmn).toBe(stored.bpmn.replaceAll('"general-service"', `"${key}"`));
  expect(forms).toEqual(stored.forms);
  const admin = await person('admin');
  const approval = { id: newId(), revision, kind: 'approved' as const };
  await admin.client.call(addTypeEvent, { params, body: approval });
  for (const { difference } of await proveDraft(client, key)) expect(difference).toBeNull();
  const published = await client.call(publishTypeDraft, { params, body: { revision } });
  expect(published.version).toBe(1);
});

it('says of a file from another tool what became of everything in it', async () => {
  // given an analyst who brings a drawing of Flowable
  const he = await at('he');
  await he.visit('/design');
  await he.page.getByRole('button', { name: '从文件导入' }).click();
  await choose(he.page, 'leave.bpmn20.xml', flowableDrawing);
  const dialog = dialogOf(he.page);

  // then the report names what does not run here, what was translated, and what is kept
  await dialog.getByText('有内容无法在此运行').waitFor(patience);
  await dialog.getByText('来自 Flowable Open Source Modeler 6.8.0').waitFor(patience);
  for (const what of ['flowable:class="org.example.BookLeave"', '<flowable:taskListener>']) {
    await dialog.getByText(what, { exact: true }).waitFor(patience);
  }
  await dialog.getByText('改为由发起人处理').waitFor(patience);
  await dialog.getByText('已自动排列').waitFor(patience);
  await dialog.getByText('<!-- Agreed with the works council in May. -->').waitFor(patience);
  await takePicture(he.page, 'import-02-flowable');
  expect(await accessibilityFaults(he.page)).toEqual([]);

  // when the certain mends are wanted and what is lost was seen
  const save = dialog.getByRole('button', { name: '存为草稿' });
  const key = `leave-${run}`;
  await dialog.getByLabel('导入为').fill(key);
  await dialog.getByLabel('导入为').blur();
  await dialog.getByText(`改为工单类型的标识 ${key}`).waitFor(patience);
  await dialog.getByText(/同时应用/).click();
  await dialog.getByText('有把握的修正已经应用').waitFor(patience);
  expect(await save.isDisabled()).toBe(true);
  await dialog.getByText('我已看过没有导入的内容').click();
  await save.click();

  // then the draft is drawn, says what is left to mend, and keeps its comment when it is edited
  await he.page.waitForURL((url) => url.pathname.startsWith(`/design/${key}`), patience);
  const shape = he.page.locator('.drawing-editor g.djs-element[data-element-id="check"]');
  await shape.locator('.djs-hit').first().click();
  const panel = he.page.getByRole('region', { name: '属性' });
  await panel.getByLabel('名称（简体中文）').fill('主管审批');
  await panel.getByLabel('名称（简体中文）').blur();
  const { client } = await person('he');
  const draft = async () => (await client.call(getTypeDraft, { params: { key } })).bpmn;
  await expect.poll(draft, patience).toContain('name="主管审批"');
  expect(await draft()).toContain('<!-- Agreed with the works council in May. -->');
  await takePicture(he.page, 'import-03-draft');
});

it('fits a phone, and refuses a file that is none', async () => {
  const he = await at('he', phone);
  await he.visit('/design');
  await he.page.getByRole('button', { name: '从文件导入' }).click();
  await takePicture(he.page, 'import-04-phone-choose');
  await choose(he.page, 'broken.bpmn', flowableDrawing.slice(0, 700));
  await dialogOf(he.page).getByText('没有可以导入的内容').waitFor(patience);
  expect(await dialogOf(he.page).getByRole('button', { name: '存为草稿' }).isDisabled()).toBe(true);
  await choose(he.page, 'leave.bpmn20.xml', flowableDrawing);
  await dialogOf(he.page).getByText('有内容无法在此运行').waitFor(patience);
  await he.page.emulateMedia({ colorScheme: 'dark' });
  await takePicture(he.page, 'import-05-phone-report');
  const wider = await he.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wider).toBe(false);
});
