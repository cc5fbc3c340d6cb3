/// <reference lib="dom" />
import { getTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { beginType, expectSaving, panelOf, select } from './design-steps.ts';
import { takePicture } from './take-picture.ts';
import { chooseOutcome, claim, expectStatus, patience, shownNumber } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

/** Of this run: a platform that goes on living knows the types of earlier ones. */
const run = Date.now().toString(36).slice(-5);

it('lets an analyst design and publish a type that a requester then submits', async () => {
  // given an analyst who begins a ticket type
  const he = await at('he');
  await he.visit('/design');
  await he.page.getByRole('link', { name: /general-service/ }).waitFor(patience);
  await takePicture(he.page, 'design-01-types');
  await beginType(he.page, { name: `访客登记 ${run}`, key: `visitor-${run}`, prefix: 'VIS' });

  // when they rename its step and set its status
  await select(he.page, 'handle');
  const panel = panelOf(he.page);
  await panel.getByLabel('名称（简体中文）').fill('接待');
  await panel.getByLabel('工单状态').click();
  await he.page.getByRole('option', { name: '已转' }).click();

  // then it is saved by itself, and still there after a reload
  await expectSaving(he.page, '已保存');
  await takePicture(he.page, 'design-02-drawn');
  await he.page.reload();
  await select(he.page, 'handle');
  await expect.poll(() => panel.getByLabel('名称（简体中文）').inputValue()).toBe('接待');
  await panel.getByLabel('工单状态').getByText('已转').first().waitFor(patience);
  expect(await accessibilityFaults(he.page)).toEqual([]);

  // and published, it is there for a requester
  await he.page.getByRole('button', { name: '发布' }).click();
  await he.page.getByText('第 1 版已发布，新工单从此使用').first().waitFor(patience);
  await he.page.getByText('第 1 版 · 与已发布一致').waitFor(patience);
  await takePicture(he.page, 'design-03-published');
  const guo = await at('guo');
  await guo.visit('/portal');
  await guo.page.getByRole('link', { name: new RegExp(`访客登记 ${run}`) }).click();
  await guo.page.locator('.form-view').getByLabel('标题').fill('周三下午两位访客');
  await guo.page.getByRole('button', { name: '提交' }).click();
  const number = await shownNumber(guo.page);
  expect(number).toMatch(/^VIS-/);

  // whose ticket stands where it was drawn, and ends by the drawn outcome
  const lin = await at('lin');
  await lin.visitTicket(number);
  await expectStatus(lin.page, '已转');
  await claim(lin);
  await lin.page.getByRole('heading', { name: /^现在要做：接待/ }).waitFor(patience);
  await chooseOutcome(lin, '办结');
  await expectStatus(guo.page, '已办');
});

it('names what is wrong where it is, and does not publish it', async () => {
  const he = await at('he');
  await he.visit('/design');
  await beginType(he.page, { name: '出差申请', key: `travel-${run}`, prefix: 'TRV' });

  // when the step loses its status
  await select(he.page, 'handle');
  await panelOf(he.page).getByLabel('工单状态').click();
  await he.page.getByRole('option', { name: '由外层决定' }).click();
  await expectSaving(he.page, '已保存');

  // then the finding is listed, marked, and leads to the step
  const findings = he.page.getByRole('region', { name: '检查结果' });
  await findings.getByText('“处理”没有工单状态').waitFor(patience);
  await he.page.locator('.drawing-editor .finding-mark-error').waitFor(patience);
  await select(he.page, 'submitted');
  await findings.getByRole('button', { name: /^错误.*没有工单状态/ }).click();
  await panelOf(he.page).getByText('handle', { exact: true }).waitFor(patience);
  await takePicture(he.page, 'design-04-finding');

  // and tells why, with a drawing that breaks the rule and one that keeps it, by keys alone
  const why = findings.getByRole('button', { name: '为什么 用户任务“处理”没有工单状态' });
  await why.focus();
  await he.page.keyboard.press('Enter');
  const page = he.page.getByRole('dialog', { name: '每个用户任务都有工单状态' });
  await page.getByText('工单的状态只由图决定', { exact: false }).waitFor(patience);
  for (const side of ['不符合规则', '符合规则']) {
    const drawing = page.getByRole('group', { name: `流程图: ${side}`, exact: true });
    await drawing.locator('g.djs-shape').first().waitFor(patience);
  }
  await takePicture(he.page, 'design-04a-why');
  expect(await accessibilityFaults(he.page, '.diagram')).toEqual([]);
  await he.page.evaluate(() => document.documentElement.classList.add('dark'));
  await takePicture(he.page, 'design-04b-why-dark');
  await he.page.setViewportSize({ width: 390, height: 844 });
  await takePicture(he.page, 'design-04c-why-phone-dark');
  await he.page.evaluate(() => document.documentElement.classList.remove('dark'));
  await takePicture(he.page, 'design-04d-why-phone');
  await he.page.setViewportSize({ width: 1440, height: 900 });
  await he.page.keyboard.press('Escape');
  await expect.poll(() => why.evaluate((button) => button === document.activeElement), patience).toBe(true);

  // and the button says why it cannot be pressed, until one step back
  await he.page.getByText('有 1 处错误，修改后才能发布').waitFor(patience);
  expect(await he.page.getByRole('button', { name: '发布' }).isDisabled()).toBe(true);
  await he.page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => he.page.getByRole('button', { name: '发布' }).isEnabled(), patience).toBe(true);
});

it('overwrites nobody: two people on one draft', async () => {
  // given an analyst and an administrator who have the same draft open
  const key = `car-${run}`;
  const he = await at('he');
  await he.visit('/design');
  await beginType(he.page, { name: '用车申请', key, prefix: 'CAR' });
  await select(he.page, 'handle');
  const admin = await at('admin');
  await admin.visit(`/design/${key}`);
  await select(admin.page, 'handle');

  // when both rename its step
  await panelOf(he.page).getByLabel('名称（简体中文）').fill('派车');
  await expectSaving(he.page, '已保存');
  await panelOf(admin.page).getByLabel('名称（简体中文）').fill('调度');

  // then the second one is shown what each made of it, and nothing is overwritten until they decide
  const asked = admin.page.getByRole('dialog', { name: /的改动合并/ });
  await asked.getByRole('group', { name: /处理/ }).waitFor(patience);
  const stored = async () => (await (await person('he')).client.call(getTypeDraft, { params: { key } })).bpmn;
  expect(await stored()).toContain('name="派车"');
  expect(await accessibilityFaults(admin.page)).toEqual([]);
  await asked.getByRole('radio').first().check();
  await takePicturesOf(admin.page, 'design-05-merge');

  // when they leave it, then the conflict and their work stay
  await admin.page.keyboard.press('Escape');
  await admin.page.getByRole('alert').filter({ hasText: '也保存了这份草稿' }).waitFor(patience);
  await takePicture(admin.page, 'design-05a-conflict');
  await expect
    .poll(() => panelOf(admin.page).getByLabel('名称（简体中文）').inputValue(), patience)
    .toBe('调度');

  // when they choose the other's by keys alone, then that is what stands
  await admin.page.getByRole('button', { name: '比较并合并' }).click();
  await asked.getByRole('radio').first().focus();
  await admin.page.keyboard.press('Space');
  await admin.page.keyboard.press('ArrowDown');
  expect(await asked.getByRole('radio').last().isChecked()).toBe(true);
  await asked.getByRole('button', { name: '合并', exact: true }).click();
  await asked.waitFor({ ...patience, state: 'hidden' });
  await select(admin.page, 'handle');
  await expect
    .poll(() => panelOf(admin.page).getByLabel('名称（简体中文）').inputValue(), patience)
    .toBe('派车');

  // and what they had drawn can be taken up again
  await admin.page.getByRole('button', { name: '取回' }).click();
  await expectSaving(admin.page, '已保存');
  await expect.poll(stored, patience).toContain('name="调度"');
  admin.expectComplaint(/status of 409/);

  // when the first one, who has not seen that, renames another element, then both are merged by themselves
  await select(he.page, 'submitted');
  await panelOf(he.page).getByLabel('名称（简体中文）').fill('提出');
  await he.page.getByRole('alert').filter({ hasText: '已自动合并，带来 1 处改动' }).waitFor(patience);
  await expectSaving(he.page, '已保存');
  expect(await stored()).toContain('name="调度"');
  expect(await stored()).toContain('name="提出"');
  await takePicturesOf(he.page, 'design-05b-merged');

  // and that can be undone
  await he.page.getByRole('button', { name: '撤销合并' }).click();
  await expect.poll(stored, patience).toContain('name="派车"');
  expect(await stored()).toContain('name="提出"');
  await he.page.getByRole('alert').filter({ hasText: '另一份草稿' }).waitFor(patience);
  he.expectComplaint(/status of 409/);
});

/** On a desk and on a phone, light and dark. */
async function takePicturesOf(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  await takePicture(page, `${name}-dark`);
  await page.setViewportSize({ width: 390, height: 844 });
  await takePicture(page, `${name}-phone-dark`);
  await page.evaluate(() => document.documentElement.classList.remove('dark'));
  await takePicture(page, `${name}-phone`);
  await page.setViewportSize({ width: 1440, height: 900 });
}
