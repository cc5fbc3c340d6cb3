import type { Locator, Page } from 'playwright-core';

/** Picks an option of a form's select by its label. */
export async function choose(within: Page | Locator, label: string, option: string): Promise<void> {
  const page = 'page' in within ? within.page() : within;
  // The label leads to an input that only the keyboard sees; a pointer meets the box around it.
  await within
    .locator('.fjs-form-field', { has: page.getByLabel(label) })
    .last()
    .locator('.fjs-input-group, .fjs-taglist')
    .click();
  await within.locator('.fjs-dropdownlist-item', { hasText: option }).first().click();
}

/** Fills what a general service ticket must have. */
export async function fillRequest(page: Page, title: string): Promise<void> {
  const form = page.locator('.form-view');
  await form.getByLabel('标题').fill(title);
  await choose(form, '类别', '故障');
  await form.getByLabel('详细说明').fill('三楼东侧的打印机每打一页就卡一次，重启后仍然如此。');
  await form.getByLabel('姓名').fill('郭佳');
  await form.getByLabel('联系方式').fill('13800000000');
}
