/// <reference lib="dom" />
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { desk, phone } from '../support/browser.ts';
import { fillRequest } from './fill-form.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience, shownNumber } from './ticket-view.ts';

const at = peopleAtBrowsers();

it.each([
  ['a desk', desk],
  ['a phone', phone],
])(
  'says what a form is refused for, leads there, and is silent when it is mended, at %s',
  async (where, screen) => {
    // given a form that nobody has filled in
    const tang = await at('tang', screen);
    const { page } = tang;
    await tang.visit('/portal/new/general-service');
    const title = page.locator('.form-view').getByLabel('标题');
    await title.waitFor(patience);

    // when it is sent
    const send = page.getByRole('button', { name: '提交', exact: true });
    await send.click();

    // then everything that is missing is named where the eye is, and one step away
    const summary = page.getByRole('alert').filter({ hasText: '填写的内容需要修改' });
    await summary.waitFor(patience);
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await expect.poll(() => seenWhole(summary)).toBe(true);
    await takePicture(page, `refused-form-${where}-01`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await takePicture(page, `refused-form-${where}-02-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    await summary.getByRole('button', { name: '标题' }).click();
    expect(await title.evaluate((box) => box === document.activeElement)).toBe(true);
    await expect.poll(() => seenWhole(title)).toBe(true);
    await takePicture(page, `refused-form-${where}-03-led`);
    await fillRequest(page, '打印机卡纸');
    await summary.waitFor({ state: 'detached', ...patience });
    await send.click();
    await shownNumber(page);
  },
);

/** Nothing of it is outside the window or under a bar that stays. */
async function seenWhole(place: Locator): Promise<boolean> {
  return await place.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middle = (left + right) / 2;
    return [top + 2, bottom - 2].every((height) =>
      element.contains(document.elementFromPoint(middle, height)),
    );
  });
}
