/// <reference lib="dom.iterable" />
/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from './patience.ts';
import type { Guest } from './people-at-browsers.ts';

export { patience } from './patience.ts';

export async function openTab(page: Page, name: '工作' | '流程' | '历史'): Promise<void> {
  await page.getByRole('navigation', { name: '工单内容' }).getByRole('link', { name, exact: true }).click();
}

/** Elements of the drawing under whose corner a token is really painted. */
export async function tokensDrawn(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const found: string[] = [];
    for (const mark of document.querySelectorAll('.diagram:not(.diagram-still) .token-mark')) {
      const id = mark.closest('[data-container-id]')?.getAttribute('data-container-id') ?? '';
      const shape = document.querySelector(`.diagram:not(.diagram-still) g[data-element-id="${id}"]`);
      const [seen, under] = [mark.getBoundingClientRect(), shape?.getBoundingClientRect()];
      if (!under || seen.width === 0) continue;
      const near =
        Math.abs(seen.left + seen.width / 2 - under.left) < 30 &&
        Math.abs(seen.top + seen.height / 2 - under.top) < 30;
      const coloured = shape?.classList.contains('holds-token') ?? false;
      if (near && coloured) found.push(id);
    }
    return found.sort();
  });
}

/** Elements of the drawing that hold a token and can be seen without moving the drawing. */
async function tokensInSight(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const view = document.querySelector('.diagram:not(.diagram-still)')?.getBoundingClientRect();
    const marks = [...document.querySelectorAll('.diagram:not(.diagram-still) .token-mark')];
    return marks.filter((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return view && left >= view.left && right <= view.right && top >= view.top && bottom <= view.bottom;
    }).length;
  });
}

/** Expects the process tab to show tokens on these elements and on no others, without a reload. */
export async function expectTokens(page: Page, ...elements: string[]): Promise<void> {
  await openTab(page, '流程');
  await expect.poll(() => tokensDrawn(page), patience).toEqual([...elements].sort());
  if (elements.length > 0) await expect.poll(() => tokensInSight(page), patience).toBeGreaterThan(0);
}

/** Expects the history tab to tell this in words. */
export async function expectHistory(page: Page, ...sentences: string[]): Promise<void> {
  await openTab(page, '历史');
  const told = page.getByRole('region', { name: '历史' });
  for (const sentence of sentences) await told.getByText(sentence).first().waitFor(patience);
}

/** Expects the header of a ticket page to say this status. */
export async function expectStatus(page: Page, word: string): Promise<void> {
  await page.locator('main header').getByText(word, { exact: true }).first().waitFor(patience);
}

/** The number of the ticket a page shows. */
export async function shownNumber(page: Page): Promise<string> {
  await page.waitForURL(/\/tickets\/[A-Z]+-\d+/, patience);
  return /[A-Z]+-\d+/.exec(new URL(page.url()).pathname)?.[0] ?? '';
}

/** Claims the open step on the ticket page. */
export async function claim({ page }: Guest): Promise<void> {
  await page.getByRole('button', { name: '领取', exact: true }).click();
  await page.getByRole('heading', { name: /^现在要做/ }).waitFor(patience);
}

/** Chooses an outcome of the step the page lets this person complete. */
export async function chooseOutcome({ page }: Guest, outcome: string): Promise<void> {
  await page
    .getByRole('region', { name: /^现在要做/ })
    .getByRole('button', { name: outcome, exact: true })
    .click();
}
