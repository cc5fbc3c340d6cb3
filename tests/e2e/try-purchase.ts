/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expectSaving, openTab } from './design-steps.ts';
import { patience } from './ticket-view.ts';

/** A first start of the sandbox on a busy machine. */
const start = { timeout: 180_000 };

/** Goes both ways of the draft in its sandbox, and keeps each as a scenario. */
export async function tryPurchase(page: Page): Promise<void> {
  await openTab(page, '测试');
  await begin(page, '两盒墨水', '300');
  await agree(page, '部门负责人审批', '同意');
  await order(page, '小额直接下单');
  await page.getByRole('button', { name: '重新开始' }).click();
  await begin(page, '一台绘图仪', '8000');
  await agree(page, '部门负责人审批', '同意');
  // Two of three are enough.
  for (const signer of ['劉芳', '錢琳']) {
    await page
      .getByRole('article', { name: '财务会签' })
      .filter({ hasText: signer })
      .getByRole('button', { name: '同意', exact: true })
      .click(patience);
  }
  await order(page, '大额会签后下单');
  await page.getByRole('tab', { name: '场景' }).click();
  await page.getByRole('button', { name: '全部运行' }).click();
  await page.getByText('通过 2 / 2').waitFor(start);
}

async function begin(page: Page, title: string, price: string): Promise<void> {
  const form = page.locator('.form-view').first();
  await form.getByLabel('标题').fill(title, start);
  await form.getByLabel('金额').fill(price);
  await page.getByRole('button', { name: '提交并开始' }).click();
}

async function agree(page: Page, step: string, outcome: string): Promise<void> {
  const task = page.getByRole('article', { name: step });
  await task.getByRole('button', { name: outcome, exact: true }).click(patience);
  await task.waitFor({ state: 'detached', ...patience });
}

/** Orders, which ends the ticket, and keeps the run. */
async function order(page: Page, scenario: string): Promise<void> {
  const task = page.getByRole('article', { name: '采购下单' });
  await task.getByLabel('订单号').fill('PO-2026-118', patience);
  await task.getByRole('button', { name: '完成', exact: true }).click();
  await page.locator('aside').getByText('已解决').waitFor(patience);
  await page.getByLabel('场景名称').fill(scenario);
  await page.getByRole('button', { name: '存为场景' }).click();
  await expectSaving(page, '已保存');
}
