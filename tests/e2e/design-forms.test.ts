/// <reference lib="dom" />
import { getTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { beginType, expectSaving, openTab, panelOf, select } from './design-steps.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { claim, patience, shownNumber } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

/** Of this run: a platform that goes on living knows the types of earlier ones. */
const run = Date.now().toString(36).slice(-5);

const paletteOf = (page: Page) => page.getByRole('region', { name: '字段库' });
const canvasOf = (page: Page) => page.getByRole('group', { name: '表单画布' }).filter({ visible: true });
const wordsOf = (page: Page) => page.getByRole('region', { name: '各语言文字' }).filter({ visible: true });

async function openForms(page: Page): Promise<void> {
  await openTab(page, '表单');
  await canvasOf(page).locator('.fjs-element').first().waitFor(patience);
}

/** Adds a field of the library by the keyboard: it goes into the group that is selected. */
async function addField(page: Page, name: string): Promise<void> {
  await paletteOf(page).filter({ visible: true }).getByRole('button', { name, exact: true }).press('Enter');
}

it('lets an analyst build a form from the library, name it in three languages and give it to a step', async () => {
  const key = `buy-${run}`;
  const he = await at('he');
  await he.visit('/design');
  await beginType(he.page, { name: `采购申请 ${run}`, key, prefix: 'BUY' });
  const stored = async () =>
    (await (await person('he')).client.call(getTypeDraft, { params: { key } })).forms;
  const untouched = JSON.stringify(await stored());

  // given a look at every form, which changes nothing
  await openForms(he.page);
  await takePicture(he.page, 'design-forms-01-start');
  expect(await accessibilityFaults(he.page)).toEqual([]);

  // when a form is added and filled from the library
  await he.page.getByRole('button', { name: '新建表单' }).click();
  const dialog = he.page.getByRole('dialog');
  await dialog.getByLabel('标识').fill(`${key}-quote`);
  await dialog.getByLabel('名称（简体中文）').fill('报价');
  await dialog.getByRole('button', { name: '新建表单' }).click();
  const group = canvasOf(he.page).locator('[data-field-type="group"]').first();
  await group.click({ position: { x: 12, y: 12 } });
  await addField(he.page, '金额');
  await canvasOf(he.page).getByText('金额').first().waitFor(patience);
  const priority = paletteOf(he.page)
    .filter({ visible: true })
    .getByRole('button', { name: '优先级', exact: true });
  await priority.dragTo(canvasOf(he.page).locator('[data-field-type="number"]').first());
  await canvasOf(he.page).getByText('优先级').first().waitFor(patience);

  // and one of them gets a name of its own in each language
  await canvasOf(he.page).locator('[data-field-type="number"]').first().click();
  const words = wordsOf(he.page);
  await words.getByLabel('名称（简体中文）').fill('报价金额');
  await words.getByLabel('名称（繁體中文）').fill('報價金額');
  await words.getByLabel('名称（English）').fill('Quoted price');
  await words.getByLabel('名称（English）').blur();
  await canvasOf(he.page).getByText('报价金额').first().waitFor(patience);
  await takePicture(he.page, 'design-forms-02-fields');
  await expectSaving(he.page, '已保存');

  // then it is stored with key, rules and words, and the others are as they were
  const withQuote = async () => (await stored()).find(({ id }) => id === `${key}-quote`);
  await expect.poll(async () => JSON.stringify(await withQuote()), patience).toContain('Quoted price');
  const [quote] = [await withQuote()];
  expect(JSON.stringify((await stored()).filter(({ id }) => id !== `${key}-quote`))).toBe(untouched);
  const [block] = quote?.['components'] as { path: string; components: Record<string, unknown>[] }[];
  expect(block?.path).toBe('quote');
  expect(block?.components.map((each) => each['key']).sort()).toEqual(['price', 'priority']);
  expect(block?.components.find((each) => each['key'] === 'price')).toMatchObject({
    label: '报价金额',
    properties: { labelZhCN: '报价金额', labelZhTW: '報價金額', labelEn: 'Quoted price' },
  });

  // and a step back is kept while other tabs are open
  await openTab(he.page, '类型');
  await openForms(he.page);
  await he.page.getByRole('button', { name: '撤销' }).filter({ visible: true }).click();
  await he.page.getByRole('button', { name: '重做' }).filter({ visible: true }).click();

  // when the step is given the form
  await openTab(he.page, '流程');
  await select(he.page, 'handle');
  await panelOf(he.page).getByRole('combobox', { name: '表单' }).click();
  await he.page.getByRole('option', { name: `${key}-quote` }).click();

  // then it cannot be deleted any more, and is shown as the step shows it
  await openForms(he.page);
  await he.page.getByText('用于 处理（步骤）').waitFor(patience);
  expect(await he.page.getByRole('button', { name: '删除表单' }).isDisabled()).toBe(true);
  await he.page.getByRole('button', { name: '预览' }).click();
  await he.page.locator('.form-view').getByText('报价金额').waitFor(patience);
  await he.page.getByLabel('预览语言').click();
  await he.page.getByRole('option', { name: 'English' }).click();
  await he.page.locator('.form-view').getByText('Quoted price').waitFor(patience);
  await he.page.getByRole('listbox').waitFor({ state: 'detached', ...patience });
  await takePicture(he.page, 'design-forms-03-preview');
  expect(await accessibilityFaults(he.page)).toEqual([]);

  await he.page.getByRole('button', { name: '编辑' }).click();

  // and published, it is what an agent fills in
  await expectSaving(he.page, '已保存');
  await he.page.getByRole('button', { name: '发布' }).click();
  await he.page.getByText('第 1 版已发布，新工单从此使用').first().waitFor(patience);
  const guo = await at('guo');
  await guo.visit('/portal');
  await guo.page.getByRole('link', { name: new RegExp(`采购申请 ${run}`) }).click();
  await guo.page.locator('.form-view').getByLabel('标题').fill('两台显示器');
  await guo.page.getByRole('button', { name: '提交' }).click();
  const number = await shownNumber(guo.page);
  const lin = await at('lin');
  await lin.visitTicket(number);
  await claim(lin);
  await lin.page
    .locator('.form-view')
    .getByText(/报价金额|報價金額/)
    .first()
    .waitFor(patience);
  await lin.page
    .locator('.form-view')
    .getByText(/优先级|優先順序/)
    .first()
    .waitFor(patience);
});

it('warns where something still relies on the key a field had, and shows the preview on a phone', async () => {
  const key = `loan-${run}`;
  const he = await at('he');
  await he.visit('/design');
  await beginType(he.page, { name: '借用登记', key, prefix: 'LOAN' });
  await openForms(he.page);

  // when the key of the field that names tickets changes
  await canvasOf(he.page).locator('[data-field-type="textfield"]').first().click();
  const field = he.page.locator('.form-panel').filter({ visible: true }).locator('input[name=key]');
  await he.page.locator('.form-panel').filter({ visible: true }).getByText('常规', { exact: true }).click();
  await field.fill('subject');
  await field.blur();

  // then what is left behind is told
  const told = he.page.getByText('request.title 改成了 request.subject，以下仍在使用原来的：');
  await told.waitFor(patience);
  await he.page.getByText('工单标题取自此字段').first().waitFor(patience);
  await takePicture(he.page, 'design-forms-04-moved');

  // and on a phone there is the preview, and a sentence that says why
  await he.page.setViewportSize({ width: 390, height: 844 });
  await he.page.getByText('在更宽的屏幕上可以添加与修改字段，这里显示预览。').waitFor(patience);
  await he.page.locator('.form-view').getByText('详细说明').waitFor(patience);
  await takePicture(he.page, 'design-forms-05-phone');
});
