/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { patience } from './ticket-view.ts';

/** The properties of what is selected in the drawing. */
export const panelOf = (page: Page) => page.getByRole('region', { name: '属性' });

/** Waits for what the header says about saving. */
export async function expectSaving(page: Page, words: string): Promise<void> {
  await page.locator('main header').getByRole('status').filter({ hasText: words }).waitFor(patience);
}

/** Selects an element of the drawing by its id. */
export async function select(page: Page, elementId: string): Promise<void> {
  const shape = page.locator(`.drawing-editor g.djs-element[data-element-id="${elementId}"]`);
  await shape.locator('.djs-hit').first().click();
  await panelOf(page).getByRole('code').getByText(elementId, { exact: true }).waitFor(patience);
}

/** Begins a ticket type on the page of all types. */
export async function beginType(
  page: Page,
  type: { name: string; nameZhTW?: string; nameEn?: string; key: string; prefix: string },
): Promise<void> {
  await page.getByRole('button', { name: '新建工单类型' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称（简体中文）').fill(type.name);
  if (type.nameZhTW) await dialog.getByLabel('名称（繁體中文）').fill(type.nameZhTW);
  if (type.nameEn) await dialog.getByLabel('名称（English）').fill(type.nameEn);
  await dialog.getByLabel('标识').fill(type.key);
  await dialog.getByLabel('编号前缀').fill(type.prefix);
  await dialog.getByRole('button', { name: '创建并打开' }).click();
  await page.waitForURL((url) => url.pathname === `/design/${type.key}`, patience);
}

/** Opens a part of the type. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '工单类型的各部分' })
    .getByRole('link', { name, exact: true })
    .click();
}
