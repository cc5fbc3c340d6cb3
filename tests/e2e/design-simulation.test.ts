/// <reference lib="dom" />
import { getTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { expect, inject, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { pageFaults } from './page-faults.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';
import { wearTheme } from './wear-theme.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();
const key = 'general-service';

it('shows how tokens run through a drawing, by key and by click, and changes nothing of it', async () => {
  const revision = async () =>
    (await (await person('he')).client.call(getTypeDraft, { params: { key } })).revision;
  const before = await revision();
  const he = await at('he');
  await he.visit(`/design/${key}`);
  await he.page.locator('.drawing-editor [data-element-id="handle"]').first().waitFor(patience);

  // given the drawing with no token in it
  await he.page.getByRole('button', { name: '令牌模拟' }).click();
  const dialog = he.page.getByRole('dialog', { name: '令牌模拟' });
  const said = dialog.getByRole('status');
  const says = async (words: string) => await said.filter({ hasText: words }).waitFor(patience);
  await says('点一个开始');

  // when one begins, it comes as far as the first step that takes time
  await dialog.getByRole('button', { name: '开始：提交' }).press('Enter');
  await says('令牌停在：自动分派');
  await dialog.getByRole('button', { name: '自动分派', exact: true }).press('Enter');
  await says('令牌停在：处理');
  await takePicture(he.page, 'design-simulation-01-waits');
  expect(await accessibilityFaults(he.page)).toEqual([]);

  // and takes the way that was chosen
  const ways = dialog.getByRole('group', { name: '处理 · 如何处理' });
  await ways.getByRole('radio', { name: '驳回' }).check();
  await dialog.locator('.token-simulation g[data-element-id="handle"] .djs-hit').first().click();
  await says('走到了“已驳回”');
  await takePicture(he.page, 'design-simulation-02-ended');

  // and it can be looked at on a phone in the dark
  await dialog.getByRole('button', { name: '重新开始' }).click();
  await says('点一个开始');
  await he.page.setViewportSize(phone);
  await wearTheme(he.page, 'dark');
  expect(await pageFaults(he.page)).toEqual([]);
  await takePicture(he.page, 'design-simulation-03-phone');
  await he.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached', ...patience });
  expect(await revision()).toBe(before);
});
