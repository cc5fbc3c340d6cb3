/// <reference lib="dom" />
import { getTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { listTypeVersions, scheduleTypePublication } from '@baton/contract/http/type-reviews';
import { expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { beginType, expectSaving, openTab, panelOf, select } from './design-steps.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();
const run = Date.now().toString(36).slice(-5);

it('publishes only what a colleague has seen and approved, and brings an earlier version back', async () => {
  // given an analyst with a new type, who cannot publish it alone
  const key = `badge-${run}`;
  const he = await at('he');
  await he.visit('/design');
  await beginType(he.page, { name: '门禁卡申请', key, prefix: 'BDG' });
  const publish = he.page.getByRole('button', { name: '发布', exact: true });
  await he.page.getByText('需要一位同事批准后才能发布').waitFor(patience);
  expect(await publish.isDisabled()).toBe(true);

  // when they ask for a review
  await openTab(he.page, '审阅');
  await he.page.getByRole('button', { name: '请求审阅' }).click();
  await he.page.getByRole('dialog').getByLabel('说明（可不填）').fill('第一版，请看步骤名称');
  await he.page.getByRole('dialog').getByRole('button', { name: '请求审阅' }).click();
  await he.page.getByText(/已请求审阅$/).waitFor(patience);
  expect(await he.page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);

  // and a colleague approves, it can be published
  const admin = await at('admin');
  await admin.visit(`/design/${key}/review`);
  await admin.page.getByText('第一版，请看步骤名称').first().waitFor(patience);
  await admin.page.getByRole('button', { name: '批准', exact: true }).click();
  await admin.page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await admin.page.getByText(/已批准这份内容$/).waitFor(patience);
  await expect.poll(() => publish.isEnabled(), { timeout: 30_000 }).toBe(true);
  await publish.click();
  await he.page.getByText('第 1 版 · 与已发布一致').waitFor(patience);

  // a change is shown beside what is published, in words
  await openTab(he.page, '流程');
  await select(he.page, 'handle');
  await panelOf(he.page).getByLabel('名称（简体中文）').fill('制卡');
  await panelOf(he.page).getByLabel('工单状态').click();
  await he.page.getByRole('option', { name: '已转' }).click();
  await expectSaving(he.page, '已保存');
  await admin.page.reload();
  const changes = admin.page.getByRole('region', { name: '审阅' });
  await changes.getByText('制卡').first().waitFor(patience);
  await admin.page.locator('.diagram .difference-mark-changed').first().waitFor(patience);
  await changes.getByRole('button', { name: /制卡 人工步骤/ }).click();
  await admin.page.waitForURL((url) => url.searchParams.get('element') === 'handle', patience);
  await takePicture(admin.page, 'design-review-01-changes');
  expect(await accessibilityFaults(admin.page)).toEqual([]);

  // and is returned with a reason, on which the analyst goes on
  await admin.page.getByRole('button', { name: '退回', exact: true }).click();
  const dialog = admin.page.getByRole('dialog');
  await dialog.getByRole('button', { name: '退回' }).click();
  await dialog.getByText('请填写内容').waitFor(patience);
  await dialog.getByLabel('原因').fill('状态应为待办');
  await dialog.getByRole('button', { name: '退回' }).click();
  await admin.page.getByText(/退回了这份改动$/).waitFor(patience);
  await openTab(he.page, '审阅');
  await he.page.getByText('状态应为待办').first().waitFor({ timeout: 30_000 });
  expect(await publish.isDisabled()).toBe(true);
  await takePicture(he.page, 'design-review-02-returned');

  // what was drawn can be given up for an earlier version
  await openTab(he.page, '流程');
  await panelOf(he.page).getByLabel('工单状态').click();
  await he.page.getByRole('option', { name: '待办' }).click();
  await expectSaving(he.page, '已保存');
  await admin.page.reload();
  await admin.page.getByRole('button', { name: '批准', exact: true }).click();
  await admin.page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await expect.poll(() => publish.isEnabled(), { timeout: 30_000 }).toBe(true);
  await publish.click();
  await he.page.getByText('第 2 版 · 与已发布一致').waitFor(patience);
  await openTab(he.page, '审阅');
  await he.page.getByRole('button', { name: '把第 1 版恢复为草稿' }).click();
  await he.page.getByText('第 1 版的内容已成为草稿').first().waitFor(patience);
  await he.page.getByText('草稿 · 与第 2 版不同').waitFor(patience);
  await openTab(he.page, '流程');
  await select(he.page, 'handle');
  await expect
    .poll(() => panelOf(he.page).getByLabel('名称（简体中文）').inputValue(), patience)
    .toBe('处理');

  // whose content is approved as it was, and is published by itself at the time somebody chose
  await openTab(he.page, '审阅');
  await he.page.getByText(/已批准这份内容$/).waitFor({ timeout: 30_000 });
  await he.page.getByRole('button', { name: '定时发布' }).click({ timeout: 30_000 });
  await he.page.getByRole('dialog').getByRole('button', { name: '安排' }).click();
  await he.page.getByText(/^何文安排在 .* 发布$/).waitFor(patience);
  await takePicture(he.page, 'design-review-03-scheduled');
  const { client } = await person('he');
  const { revision } = await client.call(getTypeDraft, { params: { key } });
  const publishAt = new Date(Date.now() + 2_000).toISOString();
  await client.call(scheduleTypePublication, { params: { key }, body: { revision, publishAt } });
  const newest = async () => (await client.call(listTypeVersions, { params: { key } })).items[0];
  await expect
    .poll(newest, { timeout: 60_000 })
    .toMatchObject({ version: 3, current: true, approvedBy: { username: 'admin' } });
});
