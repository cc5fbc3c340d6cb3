/// <reference lib="dom" />
import { getTypeDraft, saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { expect, inject, it } from 'vitest';
import { deskType } from '../support/desk-type.ts';
import { publishVariant } from '../process/variant.ts';
import { demoPeople } from '../support/people.ts';
import { openTab } from './design-steps.ts';
import { lookOver } from './look-over.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();
const run = Date.now().toString(36).slice(-5);
/** A first start of the sandbox on a busy machine. */
const start = { timeout: 180_000 };

const begin = {
  by: 'guo',
  data: {
    customer: { name: '郭敏', contact: '13800000000' },
    request: { title: '打印机卡纸', category: 'fault', description: '三楼打印机每页都卡纸' },
  },
};
const rejected = { do: 'complete', element: 'handle', by: 'lin', outcome: 'reject', reason: '重复提交' };
const works = { id: 'rejected', name: '驳回后结束', begin, steps: [{ step: rejected }] };
const fails = {
  ...{ id: 'pending', name: '驳回后仍待办', begin },
  steps: [{ step: rejected, expect: { status: 'pending' } }],
};

it('publishes a type once its scenarios pass on the review, and says until then what is missing', async () => {
  // given a draft with two scenarios, of which one expects what does not happen, and an entry that is none
  const key = `proof-${run}`;
  await publishVariant(await person('he'), 'general-service', { key, prefix: 'PRF' });
  const { client } = await person('he');
  const { bpmn, forms, declaration } = await client.call(getTypeDraft, { params: { key } });
  const scenarios = [works, fails, { id: 'broken' }];
  const body = { revision: 0, bpmn, forms, declaration: { ...declaration, scenarios } };
  await client.call(saveTypeDraft, { params: { key }, body });
  const he = await at('he');
  await he.visit(`/design/${key}/test`);

  // when the broken one is taken out, which is named with its field
  await he.page.getByRole('tab', { name: '场景' }).click(start);
  await he.page.getByRole('alert').filter({ hasText: '场景“broken”在 /name 处有误' }).waitFor(patience);
  await takePicture(he.page, 'proof-01-broken');
  await he.page.getByRole('button', { name: '删除: broken' }).click();
  await he.page.locator('main header').getByRole('status').filter({ hasText: '已保存' }).waitFor(patience);

  he.expectComplaint(/status of 422/);

  // then the review says what is not proven, and runs it
  await openTab(he.page, '审阅');
  const proof = he.page.getByRole('region', { name: '场景证明' });
  await proof.getByText('在这份内容上通过了 0 / 2 个场景').waitFor(patience);
  const publish = he.page.getByRole('button', { name: '发布', exact: true });
  await he.page.getByText('有 2 个场景没有通过，通过后才能发布').waitFor(patience);
  expect(await publish.isDisabled()).toBe(true);
  await lookOver(he, 'proof-02-not-run');
  await proof.getByRole('button', { name: '全部运行' }).click();
  await proof.getByText(/正在运行第 \d 个，共 2 个/).waitFor(start);
  await takePicture(he.page, 'proof-03-running');
  await proof.getByText('有场景没有通过（通过 1 / 2）').waitFor(start);
  await proof.getByText('第 1 步 · 状态不同').waitFor(patience);
  await lookOver(he, 'proof-04-failed');
  expect(await publish.isDisabled()).toBe(true);

  // and what passes again, on the content without the other, is published
  await openTab(he.page, '测试');
  await he.page.getByRole('tab', { name: '场景' }).click(start);
  await he.page.getByRole('button', { name: '删除: 驳回后仍待办' }).click();
  await he.page.locator('main header').getByRole('status').filter({ hasText: '已保存' }).waitFor(patience);
  await openTab(he.page, '审阅');
  await proof.getByRole('button', { name: '全部运行' }).click(patience);
  await proof.getByText('1 个场景在这份内容上全部通过').waitFor(start);
  await proof.getByText('何文运行于').waitFor(patience);
  await lookOver(he, 'proof-05-proven');
  await expect.poll(() => publish.isEnabled(), { timeout: 30_000 }).toBe(true);
  await publish.click();
  await he.page.getByText('第 2 版 · 与已发布一致').waitFor(patience);
  await he.page.getByText('一人发布了第 2 版，1 个场景通过').waitFor({ timeout: 30_000 });
});

it('says plainly of a type without scenarios that nothing proves it', async () => {
  const key = `bare-${run}`;
  const { key: _key, ...bundle } = deskType(key);
  const { client } = await person('he');
  await client.call(saveTypeDraft, { params: { key }, body: { revision: 0, ...bundle } });
  const he = await at('he');
  await he.visit(`/design/${key}/review`);
  await he.page.getByText('没有场景证明这一版').waitFor(patience);
  await takePicture(he.page, 'proof-06-none');
  expect(await he.page.getByRole('button', { name: '发布', exact: true }).isEnabled()).toBe(true);
});

it('keeps a ticket as a scenario from its page', async () => {
  const report = {
    request: {
      title: '空调漏水',
      equipmentType: 'airConditioning',
      location: '二楼会议室',
      description: '天花板滴水',
    },
    customer: { name: '唐宁', contact: '13900000000' },
  };
  const { number } = await (await person('tang')).submit('equipment-repair', report);
  await (await person('zhao')).taskAt(number, 'accept');
  const admin = await at('admin');
  await admin.visitTicket(number);
  await admin.page.getByRole('button', { name: '更多操作' }).first().click(patience);
  await admin.page.getByRole('menuitem', { name: '存为场景' }).click();
  const dialog = admin.page.getByRole('dialog');
  await dialog.getByLabel('场景名称').fill('刚刚报修');
  await lookOver(admin, 'proof-07-promote');
  await dialog.getByRole('button', { name: '存为场景' }).click();
  await admin.page.waitForURL((url) => url.pathname === '/design/equipment-repair/test', patience);
  await admin.page.getByRole('tab', { name: '场景' }).click(start);
  await admin.page.getByText(new RegExp(`来自 ${number}（第 \\d+ 版）`)).waitFor(patience);
  await takePicture(admin.page, 'proof-08-promoted');
  await admin.page.getByRole('button', { name: '运行: 刚刚报修' }).click();
  await admin.page.getByText('通过 1 / 1').waitFor(start);
});
