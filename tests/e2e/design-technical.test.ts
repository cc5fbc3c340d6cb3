/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { getTypeDraft, saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { updateMe } from '@baton/contract/http/me';
import type { Language } from '@baton/contract/language';
import { afterEach, expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { beginType, expectSaving, openTab, panelOf, select } from './design-steps.ts';
import { lookOver } from './look-over.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

/** Of this run: a platform that goes on living knows the types of earlier ones. */
const run = Date.now().toString(36).slice(-5);
const speak = async (language: Language) =>
  void (await (await person('he')).client.call(updateMe, { body: { language } }));
afterEach(() => speak('zh-CN'));
const draftOf = async (key: string) =>
  await (await person('he')).client.call(getTypeDraft, { params: { key } });

it('shows the technical properties of what is selected in the language of the app, and what is changed there', async () => {
  const key = `raw-${run}`;
  const he = await at('he');
  await he.visit('/design');
  await beginType(he.page, { name: '原始属性', key, prefix: 'RAW' });
  await select(he.page, 'handle');
  const panel = panelOf(he.page);
  await panel.getByText('技术属性', { exact: true }).click();

  // when a step gets a property the product has no field for
  const technical = panel.locator('.technical-panel');
  await technical.getByText('人员分配', { exact: true }).click();
  await technical.getByLabel('到期时间', { exact: true }).fill('${dueDate}');
  await expectSaving(he.page, '已保存');
  await expect.poll(async () => (await draftOf(key)).bpmn, patience).toContain('camunda:dueDate');
  // The licence wants the mark of bpmn.io seen.
  await expect.poll(() => he.page.locator('.bjs-powered-by').first().isVisible()).toBe(true);

  // then the next element shows its own, and so does another language
  await select(he.page, 'submitted');
  await technical.getByText('发起人', { exact: true }).click();
  await technical.getByLabel('发起人变量').waitFor(patience);
  await lookOver(he, 'technical-02-panel');
  await speak('zh-TW');
  await he.page.reload();
  await he.page.locator('.drawing-editor [data-element-id="handle"]').first().waitFor(patience);
  await he.page.getByText('技術屬性', { exact: true }).click();
  await he.page.locator('.technical-panel').getByText('歷史清理', { exact: true }).waitFor(patience);
  await takePicture(he.page, 'technical-03-zh-tw');
});

it('hands out templates for Camunda Modeler, and keeps those it does not know', async () => {
  // given a drawing in which one step was made with our template and one with somebody else's
  const key = `templates-${run}`;
  const he = await at('he');
  await he.visit('/design');
  await beginType(he.page, { name: '元素模板', key, prefix: 'TPL' });
  await select(he.page, 'handle');
  await expectSaving(he.page, '已保存');
  const { bpmn, forms, decisions, declaration, revision } = await draftOf(key);
  const templated = bpmn
    .replace(
      '<bpmn:userTask id="handle"',
      '$& camunda:modelerTemplate="com.example.Desk" camunda:modelerTemplateVersion="7"',
    )
    .replace(
      '<bpmn:endEvent id="rejected"',
      '$& camunda:modelerTemplate="baton.notify" camunda:modelerTemplateVersion="99"',
    );
  const { client } = await person('he');
  await client.call(saveTypeDraft, {
    params: { key },
    body: { bpmn: templated, forms, decisions, declaration, revision },
  });
  await he.page.reload();

  // when it is opened and edited, then the panel says what they are, and both stay
  await select(he.page, 'rejected');
  await panelOf(he.page).getByText('模板“通知”是较新的第 99 版，原样保留').waitFor(patience);
  await select(he.page, 'handle');
  await panelOf(he.page).getByText('模板 com.example.Desk 不是本产品的，原样保留').waitFor(patience);
  await panelOf(he.page).getByLabel('名称（简体中文）').fill('接待');
  await takePicture(he.page, 'technical-04-template');
  await expectSaving(he.page, '已保存');
  await expect.poll(async () => (await draftOf(key)).bpmn, patience).toContain('name="接待"');
  const after = (await draftOf(key)).bpmn;
  expect(after).toMatch(/id="handle"[^>]*modelerTemplate="com.example.Desk"[^>]*modelerTemplateVersion="7"/);
  expect(after).toMatch(/id="rejected"[^>]*modelerTemplate="baton.notify"[^>]*modelerTemplateVersion="99"/);

  // and the templates leave by the menu of files
  await he.page.getByRole('button', { name: '文件' }).click();
  const coming = he.page.waitForEvent('download');
  await takePicture(he.page, 'technical-05-files');
  await he.page.getByRole('menuitem', { name: '自动步骤的元素模板' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('baton-element-templates.json');
  const templates = JSON.parse(await readFile(await file.path(), 'utf8')) as { id: string; name: string }[];
  expect(templates.find(({ id }) => id === 'baton.notify')?.name).toBe('通知');
});

it('can be read and used in every part of a type', async () => {
  const he = await at('he');
  await he.visit('/design/general-service');
  for (const tab of ['表单', '决策', '测试', '审阅', '类型']) {
    await openTab(he.page, tab);
    await he.page
      .locator('main .skeleton')
      .first()
      .waitFor({ state: 'detached', ...patience });
    await lookOver(he, `technical-06-${tab}`);
  }
});
