import { expect, inject, it } from 'vitest';
import { signInByHand } from '../support/browser.ts';
import { demoPeople } from '../support/people.ts';
import { choose, fillRequest } from './fill-form.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import {
  chooseOutcome,
  claim,
  expectHistory,
  expectStatus,
  expectTokens,
  patience,
  shownNumber,
} from './ticket-view.ts';

const { address, password } = inject('platform');
const at = peopleAtBrowsers();
const person = demoPeople(address, password);
const title = `打印机卡纸 ${Date.now()}`;

it('goes from the portal over a reviewed transfer to another department and back, live, without a reload', async () => {
  // given a requester who signs in by hand and an agent who looks at what waits
  const guo = await at(null);
  await guo.visit('/');
  await guo.page.getByRole('button', { name: '登录' }).waitFor();
  await takePicture(guo.page, 'main-01-sign-in');
  await signInByHand(guo, address, { username: 'guo', password });
  guo.expectComplaint(/401.*\/api\/v1\/me$/);
  const lin = await at('lin');
  await lin.visit('/work/pending');
  await lin.page.getByRole('navigation', { name: '主导航' }).waitFor(patience);

  // when the requester submits on the portal
  await guo.page.locator('a[href="/portal/new/general-service"]').waitFor(patience);
  await takePicture(guo.page, 'main-02-portal');
  await guo.page.locator('a[href="/portal/new/general-service"]').click();
  await fillRequest(guo.page, title);
  await takePicture(guo.page, 'main-03-new-ticket');
  await guo.page.getByRole('button', { name: '提交', exact: true }).click();
  const number = await shownNumber(guo.page);
  await guo.page.getByText(number).first().waitFor();
  await takePicture(guo.page, 'main-04-tracking');

  // then it appears in the agent's list by itself, and on the diagram
  await lin.page.getByText(title).first().waitFor(patience);
  await lin.page.getByText(title).first().click();
  await lin.page.getByRole('heading', { name: title }).waitFor(patience);
  await takePicture(lin.page, 'main-05-pending');
  const sun = await at('sun');
  await sun.visitTicket(number);
  await expectStatus(sun.page, '待办');
  await expectTokens(sun.page, 'handle');
  await takePicture(sun.page, 'main-06-process-handle');
  await expectHistory(sun.page, '郭佳 提交了工单', '进入“处理”，等待领取');
  await takePicture(sun.page, 'main-07-history');

  // when the agent claims and asks for a transfer
  await lin.page.keyboard.press('Enter');
  await shownNumber(lin.page);
  await claim(lin);
  await takePicture(lin.page, 'main-08-claimed');
  await chooseOutcome(lin, '转出');
  const dialog = lin.page.getByRole('dialog');
  await choose(dialog, '转往部门', '技術部');
  await dialog.getByLabel('转出原因').fill('需要技术部现场检修');
  await takePicture(lin.page, 'main-09-transfer-dialog');
  await dialog.getByRole('button', { name: '转出' }).click();
  await dialog.waitFor({ state: 'detached' });

  // then it awaits transfer, and the asker may not review it
  await expectStatus(lin.page, '待转');
  await lin.page.getByRole('heading', { name: '转出审核' }).waitFor(patience);
  expect(await lin.page.getByRole('button', { name: '领取', exact: true }).count()).toBe(0);
  expect(await lin.page.getByRole('region', { name: /^现在要做/ }).count()).toBe(0);
  await takePicture(lin.page, 'main-10-asker-waits');
  const { items } = (await (await person('chen')).client.send('GET', `/api/v1/user-tasks?ticket=${number}`))
    .body as { items: { id: string; stepId: string }[] };
  const review = items.find(({ stepId }) => stepId === 'review');
  const refused = await (await person('lin')).client.send('POST', `/api/v1/user-tasks/${review?.id}/claim`);
  expect(refused.status).toBe(403);
  await expectTokens(sun.page, 'review');
  await takePicture(sun.page, 'main-11-process-review');
  await expectHistory(sun.page, '林曉 领取了“处理”', '林曉 在“处理”选择了“转出”');

  // when the lead agrees
  const chen = await at('chen');
  await chen.visit('/work/pending');
  await chen.page.getByText(title).first().click(patience);
  await takePicture(chen.page, 'main-12-review-waits');
  await chen.visitTicket(number);
  await chen.page.getByRole('heading', { name: /^现在要做：转出审核/ }).waitFor(patience);
  await takePicture(chen.page, 'main-13-review');
  await chooseOutcome(chen, '同意');

  // then it is with the head of the other department
  await expectStatus(sun.page, '已转');
  await expectTokens(sun.page, 'receive');
  await takePicture(sun.page, 'main-14-process-receive');
  await expectHistory(sun.page, '陳敏 在“转出审核”选择了“同意”', '进入“受理”，由 王磊 处理');
  await lin.visit('/work/transferred');
  await lin.page.getByText(title).first().waitFor(patience);
  await takePicture(lin.page, 'main-15-transferred');
  const wang = await at('wang');
  await wang.visitTicket(number);
  await wang.page.getByRole('heading', { name: /^现在要做：受理/ }).waitFor(patience);
  await takePicture(wang.page, 'main-16-receive');

  // when that head finishes it
  await chooseOutcome(wang, '办结');
  const result = wang.page.getByRole('dialog');
  await result.getByLabel('处理结果').fill('更换了搓纸轮，连续打印二十页正常。');
  await takePicture(wang.page, 'main-17-resolve-dialog');
  await result.getByRole('button', { name: '办结' }).click();

  // then the requester, whose page has followed, confirms
  await guo.page.getByRole('heading', { name: /^现在要做：确认/ }).waitFor(patience);
  await expectTokens(sun.page, 'confirm');
  await takePicture(sun.page, 'main-18-process-confirm');
  await guo.page.getByLabel('非常满意').check();
  await takePicture(guo.page, 'main-19-confirm');
  await chooseOutcome(guo, '已解决');
  await expectStatus(guo.page, '已办');
  await takePicture(guo.page, 'main-20-done');
  await expectStatus(sun.page, '已办');
  await expectTokens(sun.page);
  await takePicture(sun.page, 'main-21-process-ended');
  await expectHistory(
    sun.page,
    '王磊 在“受理”选择了“办结”',
    '郭佳 在“确认”选择了“已解决”',
    '流程结束：已解决',
  );
  await takePicture(sun.page, 'main-22-history-ended');

  // and those who handled it have it under what they did
  await lin.visit('/work/done');
  await lin.page.getByText(title).first().waitFor(patience);
  await takePicture(lin.page, 'main-23-done-list');
});
