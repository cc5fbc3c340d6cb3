/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expectSaving, panelOf, select } from './design-steps.ts';
import { patience } from './ticket-view.ts';

type Names = readonly [zhCN: string, zhTW: string, en: string];

const labels = ['名称（简体中文）', '名称（繁體中文）', '名称（English）'];

/**
 * Draws the purchase request over the starter with building blocks, menus and the panel: the head of department agrees,
 * rejects or returns with a reason in two days; a table says whether three of finance have to sign; logistics orders.
 */
export async function drawPurchase(page: Page): Promise<void> {
  const panel = panelOf(page);
  await selectInSight(page, 'handle');
  await call(page, ['部门负责人审批', '部門主管審批', 'Department head']);
  await choose(page, '首先', /^发起人的上级$/);
  await panel.getByText('时限', { exact: true }).click();
  await panel.getByLabel('步骤时限').fill('2');

  await append(page, 'handle', '决策表');
  await call(page, ['按金额分级', '按金額分級', 'Grade by amount']);
  await append(page, 'decision', '会签');
  await choose(page, '首先', /^某团队$/);
  await choose(page, '团队', /財務組/);
  await selectInSight(page, 'countersign');
  await call(page, ['财务会签', '財務會簽', 'Finance countersign']);
  await choose(page, '怎样算通过', /^达到比例$/);
  await panel.getByLabel('需同意的比例').fill('60 %');

  await append(page, 'countersign', '步骤');
  await call(page, ['采购下单', '採購下單', 'Place the order']);
  await choose(page, '首先', /^某团队$/);
  await choose(page, '团队', /物流組/);

  await append(page, 'decision', '互斥网关');
  await call(page, ['要财务会签吗', '要財務會簽嗎', 'Does finance sign?']);
  await connect(page, 'exclusiveGateway', '采购下单');
  await append(page, 'decide', '步骤');
  await call(page, ['修改申请', '修改申請', 'Revise']);
  await choose(page, '首先', /^发起人$/);
  await connect(page, 'step2', '部门负责人审批');
  await outcome(page, '其他', 'return', ['退回', '退回', 'Return']);
  await panel.getByLabel('必须填写原因').click();
  await outcome(page, '办结', 'approve', ['同意', '同意', 'Approve']);
  await conditions(page);
}

/** The one way has a condition, the other is taken otherwise, as the finding about it offers. */
async function conditions(page: Page): Promise<void> {
  const findings = page.getByRole('region', { name: '检查结果' });
  await findings
    .getByRole('button', { name: /没有条件/ })
    .first()
    .click(patience);
  const condition = panelOf(page).getByLabel('条件');
  await condition.fill("${decisionAnswer == 'large'}");
  await condition.blur();
  await expectSaving(page, '已保存');
  await findings.getByRole('button', { name: '修正' }).first().click(patience);
  await findings.getByText('没有条件').waitFor({ state: 'detached', ...patience });
}

/** Names a button of the head's step. */
async function outcome(page: Page, before: string, key: string, names: Names): Promise<void> {
  const panel = panelOf(page);
  await selectInSight(page, 'handle');
  const button = panel.getByRole('button', { name: new RegExp(`^${before}`) });
  if (!(await button.isVisible())) await panel.getByText('结果按钮', { exact: true }).click();
  await button.click();
  await panel.getByLabel('结果的键').fill(key);
  await call(page, names);
}

/** Selects an element wherever the drawing has come to lie. */
export async function selectInSight(page: Page, elementId: string): Promise<void> {
  await page.getByRole('button', { name: '显示全图' }).click();
  await page.locator('.drawing-editor .djs-container > svg').click({ position: { x: 420, y: 12 } });
  await select(page, elementId);
}

async function append(page: Page, elementId: string, block: string): Promise<void> {
  await selectInSight(page, elementId);
  await page.locator('.djs-context-pad [data-action="append-block"]').click();
  await pick(page, block);
}

async function connect(page: Page, elementId: string, target: string): Promise<void> {
  await selectInSight(page, elementId);
  await page.locator('.drawing-editor .djs-container > svg').focus();
  await page.keyboard.press('c');
  await pick(page, target);
}

/** Finds an entry of the open menu by its words. */
async function pick(page: Page, words: string): Promise<void> {
  const menu = page.locator('.djs-popup');
  await menu.waitFor(patience);
  await menu.getByText(words, { exact: true }).first().click();
  await menu.waitFor({ state: 'detached', ...patience });
}

async function call(page: Page, names: Names): Promise<void> {
  for (const [at, name] of names.entries()) {
    await panelOf(page)
      .getByLabel(labels[at] ?? '')
      .fill(name);
  }
}

async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  await panelOf(page).getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
}
