/// <reference lib="dom" />
import { getTypeDraft, saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { gradedType } from './graded-type.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { expectStatus, patience, shownNumber } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();
const run = Date.now().toString(36).slice(-5);

const saved = (page: Page) =>
  page.locator('main header').getByRole('status').filter({ hasText: '已保存' }).waitFor(patience);

it('lets an analyst decide by a table, tried on the engine, which way a ticket goes', async () => {
  // given a type with a step whose decision is still to be made
  const key = `graded-${run}`;
  const { client } = await person('he');
  const type = gradedType({
    key,
    prefix: 'GRD',
    name: { 'zh-CN': '采购分级', 'zh-TW': '採購分級', en: 'Graded' },
  });
  await client.call(saveTypeDraft, {
    params: { key },
    body: { revision: 0, publishedVersion: null, ...type },
  });
  const he = await at('he');
  await he.visit(`/design/${key}/decisions`);
  await he.page.getByText('还没有决策表').waitFor(patience);

  // when they add a table and change one of its two rules
  await he.page.getByRole('button', { name: '新建决策表' }).click();
  const dialog = he.page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('金额分级');
  await dialog.getByLabel('标识').fill('level');
  await dialog.getByRole('button', { name: '创建' }).click();
  const editor = he.page.locator('.decision-editor');
  await editor.getByText('>= 1000').click(patience);
  await he.page.keyboard.press('End');
  for (let typed = 0; typed < 4; typed++) await he.page.keyboard.press('Backspace');
  await he.page.keyboard.type('500');
  await saved(he.page);
  const file = async () => (await client.call(getTypeDraft, { params: { key } })).decisions[0] ?? '';
  await expect.poll(file, patience).toContain('&gt;= 500');

  // then the engine says which rule hits, in words and in the table
  const trial = he.page.getByRole('region', { name: '试一行数据' });
  await trial.getByLabel('金额').fill('800');
  await trial.getByRole('button', { name: '在引擎上运行' }).click();
  await trial.getByText('命中第 1 条规则').waitFor(patience);
  await trial.getByText('result = "high"').first().waitFor(patience);
  await takePicture(he.page, 'decisions-01-hit');
  expect(await accessibilityFaults(he.page, '.decision-editor')).toEqual([]);
  await trial.getByLabel('金额').fill('20');
  await trial.getByRole('button', { name: '在引擎上运行' }).click();
  await trial.getByText('命中第 2 条规则').waitFor(patience);

  // and what was done in the table can be undone after another tab was open
  const tabs = he.page.getByRole('navigation', { name: '工单类型的各部分' });
  await tabs.getByRole('link', { name: '流程' }).click();
  await he.page.locator('.drawing-editor g[data-element-id="grade"] .djs-hit').first().click();
  const panel = he.page.getByRole('region', { name: '属性' });
  await panel.getByRole('combobox', { name: '决策' }).click();
  await he.page.getByRole('option', { name: new RegExp(`${key}-level`) }).click();
  await expect.poll(() => panel.getByLabel('结果变量').inputValue(), patience).toBe('answer');
  await takePicture(he.page, 'decisions-02-bound');
  await saved(he.page);
  await tabs.getByRole('link', { name: '决策' }).click();
  await he.page.getByText('用于：定级').waitFor(patience);
  expect(await editor.getByRole('button', { name: '撤销' }).isEnabled()).toBe(true);

  // and published, a ticket goes the way the table says
  await he.page.getByRole('button', { name: '发布' }).click();
  await he.page.getByText('第 1 版已发布，新工单从此使用').first().waitFor(patience);
  const guo = await at('guo');
  await guo.visit('/portal');
  await guo.page
    .getByRole('link', { name: /采购分级/ })
    .first()
    .click();
  await guo.page.locator('.form-view').getByLabel('标题').fill('三台显示器');
  await guo.page.locator('.form-view').getByLabel('金额').fill('800');
  await guo.page.getByRole('button', { name: '提交' }).click();
  await shownNumber(guo.page);
  await expectStatus(guo.page, '待转');
});

it('names rules that hit together, and does not publish them', async () => {
  // given a table of which two rules may hit at once although one alone may, and another table before it
  const key = `clash-${run}`;
  const { client } = await person('he');
  const type = gradedType({ key, prefix: 'CLA', name: { 'zh-CN': '重叠' } });
  const he = await at('he');
  await client.call(saveTypeDraft, {
    params: { key },
    body: {
      revision: 0,
      publishedVersion: null,
      ...type,
      decisions: [plain(`${key}-other`), clashing(`${key}-level`)],
    },
  });
  await he.visit(`/design/${key}`);

  // then the list beside the drawing tells why, with a table that keeps the rule
  const listed = he.page.getByRole('region', { name: '检查结果' });
  await listed.getByRole('button', { name: /^为什么.*第 1, 2 条规则会同时命中/ }).click(patience);
  await he.page.getByRole('dialog').getByRole('cell', { name: '[10..20]' }).waitFor(patience);
  await takePicture(he.page, 'decisions-03a-why');
  expect(await accessibilityFaults(he.page, '.drawing-editor')).toEqual([]);
  await he.page.keyboard.press('Escape');

  // and leads to the table, not to its neighbour
  await listed.getByRole('button', { name: /^错误.*第 1, 2 条规则会同时命中/ }).click(patience);
  await he.page
    .getByRole('list', { name: '决策' })
    .locator('[aria-current="true"]')
    .getByText('重叠的表')
    .waitFor(patience);

  // and it is found without any value tried, and the engine says the same at such a value
  await he.page
    .getByText(/第 1, 2 条规则会同时命中（例如 amount = 5）/)
    .filter({ visible: true })
    .first()
    .waitFor(patience);
  const trial = he.page.getByRole('region', { name: '试一行数据' });
  await trial.getByLabel('amount').fill('5');
  await trial.getByRole('button', { name: '在引擎上运行' }).click();
  await trial.getByText('命中策略不允许这些规则同时命中').waitFor(patience);
  await trial.getByText('命中第 2 条规则').waitFor(patience);
  await takePicture(he.page, 'decisions-03-clash');

  // and it is shown in the dark, and can be read on a phone
  await he.page.evaluate(() => document.documentElement.classList.add('dark'));
  await takePicture(he.page, 'decisions-04-dark');
  await he.page.setViewportSize({ width: 390, height: 844 });
  await takePicture(he.page, 'decisions-05-phone-dark');
  await he.page.evaluate(() => document.documentElement.classList.remove('dark'));
  await takePicture(he.page, 'decisions-06-phone');
});

const plain = (id: string) =>
  clashing(id).replace('name="重叠的表"', 'name="另一张表"').replace('UNIQUE', 'FIRST');

const clashing = (id: string) =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
  <decision id="${id}" name="重叠的表" camunda:historyTimeToLive="P180D"><decisionTable id="t" hitPolicy="UNIQUE">
    <input id="i"><inputExpression id="e" typeRef="number"><text>amount</text></inputExpression></input>
    <output id="o" name="result" typeRef="string" />
    <rule id="r1"><inputEntry id="c1"><text>&lt; 10</text></inputEntry><outputEntry id="x1"><text>"low"</text></outputEntry></rule>
    <rule id="r2"><inputEntry id="c2"><text>&gt;= 5</text></inputEntry><outputEntry id="x2"><text>"high"</text></outputEntry></rule>
  </decisionTable></decision></definitions>`;
