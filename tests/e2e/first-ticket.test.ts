import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser, signIn } from '../support/browser.ts';

const { address, password } = inject('platform');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const title = `打印机卡纸 ${Date.now()}`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

it('goes from the portal over the desk back to the requester, live, without a reload', async () => {
  // given an agent who looks at the list of what waits
  const lin = await signIn(browser, address, { username: 'lin', password });
  const guo = await signIn(browser, address, { username: 'guo', password });

  // when the requester submits on the portal
  await guo.page.getByText('通用服务工单').first().click();
  await guo.page.getByLabel('标题').fill(title);
  await guo.page.getByLabel('详细说明').fill('三楼打印机每页都卡纸');
  await choose(guo.page, '类别', '故障');
  await guo.page.getByLabel('姓名').fill('郭佳');
  await guo.page.getByLabel('联系方式').fill('13800000000');
  await expectAccessible(guo.page);
  await guo.page.getByRole('button', { name: '提交', exact: true }).click();
  await guo.page
    .getByText(/INC-\d{6}/)
    .first()
    .waitFor();

  // then it appears on the agent's list without a reload
  await lin.page.getByText(title).first().waitFor({ timeout: 15_000 });
  await expectAccessible(lin.page);

  // and the agent claims, resolves it and sees it leave
  await lin.page.getByText(title).first().click();
  const number =
    (
      await lin.page
        .getByText(/INC-\d{6}/)
        .first()
        .textContent()
    )?.match(/INC-\d{6}/)?.[0] ?? '';
  await lin.page.goto(`${address}/tickets/${number}`);
  await lin.page.getByRole('button', { name: '领取', exact: true }).click();
  await lin.page.getByRole('button', { name: '办结', exact: true }).click();
  const dialog = lin.page.getByRole('dialog');
  await dialog.getByLabel('处理结果').fill('更换了搓纸轮');
  await dialog.getByRole('button', { name: '办结' }).click();

  // and the requester, whose page follows, confirms
  await guo.page.goto(`${address}/tickets/${number}`);
  await guo.page.getByRole('button', { name: '已解决', exact: true }).click({ timeout: 20_000 });
  await guo.page.getByText('已办').first().waitFor({ timeout: 15_000 });

  for (const visitor of [lin, guo]) {
    expect(visitor.foreignRequests).toEqual([]);
    expect(visitor.complaints.filter((line) => !line.includes('401'))).toEqual([]);
  }
});

/** Picks an option of a form-js select by its label. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label).first().click();
  await page.getByText(option, { exact: true }).first().click();
}

/** WCAG A and AA as far as a machine can tell. */
async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
  expect(found).toEqual([]);
}
