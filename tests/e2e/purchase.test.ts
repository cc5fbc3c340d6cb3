/// <reference lib="dom" />
import { updateMe } from '@baton/contract/http/me';
import type { Language } from '@baton/contract/language';
import type { Locator, Page } from 'playwright-core';
import { afterAll, expect, inject, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { demoPeople } from '../support/people.ts';
import { beginType, openTab } from './design-steps.ts';
import { bindPurchase, drawPurchaseForms, drawPurchaseTable } from './draw-purchase-forms.ts';
import { drawPurchase } from './draw-purchase.ts';
import { lookEverywhere } from './look-everywhere.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import type { Guest } from './people-at-browsers.ts';
import { keepsPictures } from './take-picture.ts';
import { chooseOutcome, claim, expectHistory, expectStatus, patience, shownNumber } from './ticket-view.ts';
import { tryPurchase } from './try-purchase.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

/** Of this run: a platform that goes on living knows the types of earlier ones. */
const run = Date.now().toString(36).slice(-5);
const key = `purchase-${run}`;
const name = `采购申请 ${run}`;

afterAll(async () => {
  for (const username of ['he', 'admin', 'lin', 'chen', 'qian']) await speak(username, 'zh-CN');
});

async function speak(username: string, language: Language): Promise<void> {
  await (await person(username)).client.call(updateMe, { body: { language } });
}

const looksOf = (guest: Guest, picture: string, shown: (page: Page) => Promise<void>) =>
  lookEverywhere(guest.page, picture, { speak: (language) => speak(guest.username, language), shown });

/** A page in all its looks, nothing cut off and nothing untranslated. */
async function judge(...what: Parameters<typeof looksOf>): Promise<void> {
  expect(await looksOf(...what)).toEqual([]);
}

/** The same for people to look at, where pictures are kept; what these pages are made of is judged elsewhere. */
async function show(...what: Parameters<typeof looksOf>): Promise<void> {
  if (keepsPictures) await looksOf(...what);
}

it(
  'a purchase request is drawn, tried, approved and published in the browser, and a ticket runs through it',
  async () => {
    // given an analyst who draws the process, two forms and a table
    const he = await at('he');
    await he.visit('/design');
    await beginType(he.page, {
      name,
      nameZhTW: `採購申請 ${run}`,
      nameEn: `Purchase ${run}`,
      key,
      prefix: 'PUR',
    });
    await drawPurchase(he.page);
    await drawPurchaseForms(he.page, key);
    await show(he, 'purchase-01-form', (page) => seen(page.locator('.fjs-element:visible').first()));
    await drawPurchaseTable(he.page);
    await show(he, 'purchase-02-table', (page) => seen(page.locator('.decision-editor .tjs-table').first()));
    await bindPurchase(he.page, key);
    await he.page
      .locator('main')
      .getByText(/没有发现问题/)
      .first()
      .waitFor(patience);
    await judge(he, 'purchase-03-drawn', (page) =>
      seen(page.locator('.drawing-editor [data-element-id="countersign"]').first()),
    );

    // when both ways are tried in the sandbox, kept as scenarios and done again
    await tryPurchase(he.page);
    await show(he, 'purchase-04-proven', (page) => seen(page.getByRole('tab').first()));

    // and a colleague approves it
    await openTab(he.page, '审阅');
    await he.page.getByRole('button', { name: '请求审阅' }).click();
    await he.page.getByRole('dialog').getByRole('button', { name: '请求审阅' }).click();
    await he.page.getByText(/已请求审阅$/).waitFor(patience);
    const admin = await at('admin');
    await admin.visit(`/design/${key}/review`);
    await admin.page.getByRole('button', { name: '批准', exact: true }).click(patience);
    await admin.page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await admin.page.getByText(/已批准这份内容$/).waitFor(patience);
    await show(admin, 'purchase-05-approved', (page) =>
      seen(page.locator('main .djs-container:visible').first()),
    );

    // and it is published
    const publish = he.page.getByRole('button', { name: '发布', exact: true });
    await expect.poll(() => publish.isEnabled(), { timeout: 30_000 }).toBe(true);
    await publish.click();
    await he.page.getByText('第 1 版 · 与已发布一致').waitFor(patience);

    // then somebody of customer service asks for a plotter
    const lin = await at('lin');
    await lin.visit('/portal');
    await lin.page.getByRole('link', { name: new RegExp(name) }).click();
    const form = lin.page.locator('.form-view');
    await show(lin, 'purchase-06-start', (page) => seen(page.locator('.form-view .fjs-container').first()));
    await form.getByLabel('标题').fill('大幅面绘图仪');
    await lin.page.getByRole('button', { name: '提交' }).click();
    await form
      .getByText(/必填|请填写/)
      .first()
      .waitFor(patience);
    await form.getByLabel('金额').fill('80000');
    await lin.page.getByRole('button', { name: '提交' }).click();
    const number = await shownNumber(lin.page);
    expect(number).toMatch(/^PUR-/);

    // whose head returns it with a reason, on a phone
    const chen = await at('chen', phone);
    await chen.visitTicket(number);
    await chen.page.getByRole('heading', { name: /^现在要做：部门负责人审批/ }).waitFor(patience);
    const amount = chen.page.locator('.form-view').getByLabel('金额');
    await expect.poll(() => amount.inputValue(), patience).toBe('80000');
    await show(chen, 'purchase-07-head', (page) => seen(page.locator('.form-view .fjs-container').first()));
    await chen.page.setViewportSize(phone);
    await chooseOutcome(chen, '退回');
    await chen.page.getByRole('dialog').getByRole('textbox').fill('请先比较两家报价');
    await chen.page.getByRole('dialog').getByRole('button', { name: '退回' }).click();

    // and who changes it and sends it again
    await lin.page.getByRole('heading', { name: /^现在要做：修改申请/ }).waitFor(patience);
    await lin.page.locator('.form-view').getByLabel('金额').fill('66000');
    await chooseOutcome(lin, '完成');
    await chen.page.getByRole('heading', { name: /^现在要做：部门负责人审批/ }).waitFor(patience);
    await chooseOutcome(chen, '同意');

    // and two of the three of finance agree, which is enough
    const qian = await at('qian');
    await qian.visitTicket(number);
    await judge(qian, 'purchase-08-sign', async (page) => {
      await page.getByRole('row').filter({ hasText: '沈浩' }).waitFor(patience);
      await page.locator('.form-view .fjs-container').first().waitFor(patience);
    });
    await chooseOutcome(qian, '同意');
    const shen = await at('shen');
    await shen.visitTicket(number);
    await chooseOutcome(shen, '同意');

    // and logistics orders
    const gao = await at('gao');
    await gao.visitTicket(number);
    await claim(gao);
    await gao.page.locator('.form-view').getByLabel('订单号').fill('PO-2026-118');
    await chooseOutcome(gao, '完成');
    await expectStatus(lin.page, '已办');
    await expectHistory(
      lin.page,
      '在“部门负责人审批”选择了“退回”',
      '请先比较两家报价',
      '“财务会签”的会签结果：同意',
    );
    await show(lin, 'purchase-09-history', (page) => seen(page.locator('main').getByText(number).first()));
  },
  keepsPictures ? 900_000 : 300_000,
);

async function seen(what: Locator): Promise<void> {
  await what.waitFor(patience);
}
