import { expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { submitRequest } from './submit-request.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

it('moves through a list, opens, searches and explains itself by keys alone', async () => {
  const stamp = Date.now();
  const numbers = [];
  for (const name of ['甲', '乙', '丙']) numbers.push(await submitRequest(person, `键盘${stamp}${name}`));
  const [first, , last] = numbers;
  await (await person('xu')).taskAt(last ?? '', 'handle');
  const xu = await at('xu');
  const { page } = xu;
  await xu.visit(`/work/pending?q=${stamp}`);
  const current = page.locator('[data-row][aria-current=true]');
  await expect.poll(() => page.locator('[data-row]').count(), patience).toBe(3);
  await current.getByText(`键盘${stamp}丙`).waitFor(patience);

  // j goes down, k up; the preview and the focus follow
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await current.getByText(`键盘${stamp}甲`).waitFor();
  await page.keyboard.press('j');
  await current.getByText(`键盘${stamp}甲`).waitFor();
  await page.keyboard.press('k');
  await current.getByText(`键盘${stamp}乙`).waitFor();
  await page.getByRole('heading', { name: `键盘${stamp}乙` }).waitFor(patience);
  await takePicture(page, 'keyboard-01-list');

  // ? shows every key, Escape closes it
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: '键盘快捷键' });
  await keys.getByText('领取或指派').waitFor(patience);
  await takePicture(page, 'keyboard-02-keys');
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });

  // / and control K search; what is found opens
  await page.keyboard.press('/');
  await page.getByPlaceholder('搜索工单、页面和操作').waitFor(patience);
  await page.keyboard.press('Escape');
  await page.getByPlaceholder('搜索工单、页面和操作').waitFor({ state: 'detached' });
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('搜索工单、页面和操作').fill(first ?? '');
  await page.getByRole('option', { name: new RegExp(`键盘${stamp}甲`) }).waitFor(patience);
  await takePicture(page, 'keyboard-03-search');
  await page.keyboard.press('Escape');

  // Enter opens the chosen one, and typed letters stay letters
  await page.getByPlaceholder('搜索工单、页面和操作').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/tickets/${numbers[1]}`));
  await page.getByLabel('写留言').waitFor(patience);
  await page.keyboard.press('m');
  await page.keyboard.type('jk?');
  expect(await page.getByLabel('写留言').inputValue()).toBe('jk?');

  // g p goes to what is pending
  await page.keyboard.press('Tab');
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.waitForURL(/\/work\/pending/);
});
