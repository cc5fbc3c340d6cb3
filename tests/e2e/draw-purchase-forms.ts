/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { selectInSight } from './draw-purchase.ts';
import { expectSaving, openTab, panelOf } from './design-steps.ts';
import { patience } from './ticket-view.ts';

const canvasOf = (page: Page) => page.getByRole('group', { name: '表单画布' }).filter({ visible: true });

/** Asks for the amount at the start, and makes a form for the order. */
export async function drawPurchaseForms(page: Page, key: string): Promise<void> {
  await openTab(page, '表单');
  await canvasOf(page).locator('.fjs-element').first().waitFor(patience);
  // Behind the block and in none, where a condition may ask for it.
  await canvasOf(page).click({ position: { x: 300, y: 550 } });
  await addField(page, '金额');
  await page.locator('.form-panel').filter({ visible: true }).getByText('校验', { exact: true }).click();
  await page.locator('.form-panel').filter({ visible: true }).getByText('必填', { exact: true }).click();
  await expectSaving(page, '已保存');

  await page.getByRole('button', { name: '新建表单' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('标识').fill(`${key}-order`);
  await dialog.getByLabel('名称（简体中文）').fill('下单');
  await dialog.getByRole('button', { name: '新建表单' }).click();
  await canvasOf(page)
    .locator('[data-field-type="group"]')
    .first()
    .click({ position: { x: 12, y: 12 } });
  await addField(page, '订单号');
  await addField(page, '附件');
  await canvasOf(page).getByText('订单号').first().waitFor(patience);
  await expectSaving(page, '已保存');
}

/** Adds a field of the library by the keyboard: it goes into what is selected. */
async function addField(page: Page, name: string): Promise<void> {
  const library = page.getByRole('region', { name: '字段库' }).filter({ visible: true });
  await library.getByRole('button', { name, exact: true }).press('Enter');
}

/** Makes the table that says from which amount on finance signs, tries it on the engine, and gives it to its step. */
export async function drawPurchaseTable(page: Page): Promise<void> {
  await openTab(page, '决策');
  await page.getByRole('button', { name: '新建决策表' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('采购分级');
  await dialog.getByLabel('标识').fill('size');
  await dialog.getByRole('combobox').getByText('金额 · price').waitFor(patience);
  await dialog.getByRole('button', { name: '创建' }).click();
  await write(page, '>= 1000', '>= 5000');
  await write(page, '"high"', '"large"');
  await write(page, '"normal"', '"small"');
  await expectSaving(page, '已保存');
  const trial = page.getByRole('region', { name: '试一行数据' });
  await trial.getByLabel('金额').fill('8000');
  await trial.getByRole('button', { name: '在引擎上运行' }).click();
  await trial.getByText('命中第 1 条规则').waitFor(patience);
}

/** Writes another text into a cell of the table. */
async function write(page: Page, before: string, after: string): Promise<void> {
  const editor = page.locator('.decision-editor').filter({ visible: true });
  await editor.getByText(before, { exact: true }).click(patience);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(after);
  await editor.getByText(after, { exact: true }).first().waitFor(patience);
}

/** Gives table and form to the steps that take them. */
export async function bindPurchase(page: Page, key: string): Promise<void> {
  const at = (elementId: string) => selectInSight(page, elementId);
  await openTab(page, '流程');
  const panel = panelOf(page);
  await at('decision');
  await panel.getByRole('combobox', { name: '决策', exact: true }).click();
  await page.getByRole('option', { name: new RegExp(`${key}-size`) }).click();
  await at('step');
  await chooseForm(page, `${key}-order`);
  await at('step2');
  await chooseForm(page, `${key}-start`);
  // Head and finance see what was asked for, and change nothing of it.
  for (const step of ['handle', 'countersign']) {
    await at(step);
    await chooseForm(page, `${key}-start`);
    const group = panel.locator('details', { has: page.locator('summary', { hasText: '字段' }) });
    if (!(await group.getAttribute('open'))) await group.locator('summary').click();
    for (const field of ['工单内容', '金额']) await panel.getByLabel(`${field}: 只读`).check();
  }
  await expectSaving(page, '已保存');
}

async function chooseForm(page: Page, form: string): Promise<void> {
  await panelOf(page).getByRole('combobox', { name: '表单', exact: true }).click();
  await page.getByRole('option', { name: form }).click();
}
