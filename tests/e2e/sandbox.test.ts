/// <reference lib="dom" />
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { desk, phone } from '../support/browser.ts';
import { fillRequest } from './fill-form.ts';
import { lookOver } from './look-over.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import type { Guest } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const at = peopleAtBrowsers();
/** A first start of the sandbox on a busy machine. */
const start = { timeout: 180_000 };

const taskOf = ({ page }: Guest, name: string) => page.getByRole('article', { name });
const panelOf = ({ page }: Guest) => page.getByRole('region', { name: '测试' });

async function choosePerson({ page }: Guest, picker: Locator, name: string): Promise<void> {
  await picker.click();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).click(patience);
  // Until it has closed it takes whatever is typed.
  await page.getByRole('listbox').waitFor({ state: 'detached', ...patience });
}

async function isTokenInSight({ page }: Guest): Promise<boolean> {
  return await page
    .locator('.token-mark')
    .first()
    .evaluate((mark) => {
      const [token, drawing] = [mark, mark.closest('.diagram')].map((box) => box?.getBoundingClientRect());
      if (!token || !drawing) return false;
      const across = token.left >= drawing.left && token.right <= drawing.right;
      return across && token.top >= drawing.top && token.bottom <= drawing.bottom;
    });
}

it('lets an analyst try a draft as everybody in turn, keep it as a scenario, and prove it', async () => {
  // given an analyst who opens the tab of a type
  const he = await at('he');
  await he.visit('/design/general-service');
  await he.page.getByRole('link', { name: '测试' }).click();
  const form = he.page.locator('.form-view').first();
  await he.page.getByRole('heading', { name: '正在启动沙盒' }).or(form).first().waitFor(patience);
  await takePicture(he.page, 'sandbox-01-starting');
  await form.getByLabel('标题').waitFor(start);
  await lookOver(he, 'sandbox-02-begin');

  // when they submit a ticket
  await fillRequest(he.page, '试一试');
  await panelOf(he).getByRole('button', { name: '提交并开始' }).click();

  // then the step waits for the service desk, and is done as one of them
  const handle = taskOf(he, '处理');
  await handle.waitFor(patience);
  await handle.getByLabel('由谁办理').click();
  await he.page.getByRole('option', { name: /徐靜|徐静/ }).click();
  await lookOver(he, 'sandbox-03-handle');
  // where the ticket is stays in sight on a screen that is turned
  await he.page.setViewportSize(phone);
  await expect.poll(() => isTokenInSight(he), patience).toBe(true);
  await he.page.setViewportSize(desk);
  await expect.poll(() => isTokenInSight(he), patience).toBe(true);

  // who takes it, and hands it over as the lead of the desk does
  await handle.getByRole('button', { name: '领取', exact: true }).click();
  await handle.getByRole('button', { name: '退回', exact: true }).waitFor(patience);
  await handle.getByRole('button', { name: '指派', exact: true }).click();
  const assigning = he.page.getByRole('dialog');
  await choosePerson(he, assigning.getByLabel('由谁指派'), '陳敏');
  await choosePerson(he, assigning.getByLabel('指派给'), '林曉');
  await assigning.getByLabel('原因').fill('请假');
  await lookOver(he, 'sandbox-03-assign');
  await assigning.getByRole('button', { name: '指派', exact: true }).click();
  await he.page.getByText('chen 把“处理”指派给 lin').waitFor(patience);
  await handle.getByRole('button', { name: '办结' }).click();
  const dialog = he.page.getByRole('dialog');
  await dialog.getByLabel('处理结果').fill('更换了搓纸轮');
  await dialog.getByRole('button', { name: '办结' }).click();

  // and the requester's deadline runs out when the clock is moved there
  await taskOf(he, '确认').waitFor(patience);
  await he.page.getByText('会发出的消息').waitFor(patience);
  await takePicture(he.page, 'sandbox-04-confirm');
  const due = he.page.getByRole('listitem').filter({ hasText: '确认 · 到期' });
  await due.getByRole('button', { name: '拨到此刻' }).click();
  await he.page.locator('aside').getByText('已解决').waitFor(patience);
  await lookOver(he, 'sandbox-05-done');

  // and all of it is kept, done again, and covers what it walked
  await he.page.getByLabel('场景名称').fill('逾期自动关闭');
  await he.page.getByRole('button', { name: '存为场景' }).click();
  await he.page.locator('main header').getByRole('status').filter({ hasText: '已保存' }).waitFor(patience);
  await he.page.getByRole('tab', { name: '场景' }).click();
  await he.page.getByRole('button', { name: '运行: 逾期自动关闭' }).click();
  await he.page.getByText('通过 1 / 1').waitFor(start);
  await he.page.getByRole('button', { name: '在图上显示' }).click();
  // Its colours are in between while it goes.
  await he.page
    .getByText('已存为场景，随草稿一起保存', { exact: true })
    .waitFor({ state: 'detached', ...patience });
  await lookOver(he, 'sandbox-06-proven');
});
