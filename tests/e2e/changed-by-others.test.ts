import { publishTicketType } from '@baton/contract/http/ticket-types';
import { beforeAll, expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { sideBySideType } from './side-by-side-type.ts';
import { takePicture } from './take-picture.ts';
import { chooseOutcome, patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();
const key = `side-by-side-${Date.now()}`;

beforeAll(async () => {
  const { key: _key, ...body } = sideBySideType(key);
  await (await person('admin')).client.call(publishTicketType, { params: { key }, body });
});

/** A ticket with one step in each agent's hands; `xu` is typing into hers. */
async function bothAtWork() {
  const [lin, xu] = [await person('lin'), await person('xu')];
  const { number } = await (await person('guo')).submit(key, { request: { title: '打印机卡纸', amount: 1 } });
  const mine = await xu.taskAt(number, 'second');
  await xu.client.send('POST', `/api/v1/user-tasks/${mine.id}/claim`);
  const guest = await at('xu');
  await guest.visit(`/tickets/${number}?task=${mine.id}`);
  await guest.page.getByLabel('note').fill('徐静正在写的话');
  const finish = () =>
    lin.complete(number, 'handle', {
      data: { note: '林晓写的话', request: { amount: 3 } },
    });
  return { guest, finish, seen: (await xu.taskAt(number, 'second')).version };
}

it('says what others changed meanwhile, and never replaces what is being typed', async () => {
  const { guest, finish } = await bothAtWork();
  await finish();
  const notice = guest.page.getByRole('alert').filter({ hasText: '填写期间，工单被他人修改' });
  await notice.waitFor(patience);
  await notice.getByText('林晓写的话').waitFor();
  await notice.getByText('保留了填写的值').waitFor();
  expect(await guest.page.getByLabel('note').inputValue()).toBe('徐静正在写的话');
  expect(await guest.page.getByLabel('amount').inputValue()).toBe('3');
  await takePicture(guest.page, 'changed-01-notice');
});

it('refuses what was written without knowing of the change, and keeps it', async () => {
  const { guest, finish, seen } = await bothAtWork();
  await finish();
  // The page has not heard of the change yet: it sends the version it began with.
  await guest.page.route('**/complete', async (route) => {
    const body = route.request().postDataJSON() as Record<string, unknown>;
    await route.continue({ postData: { ...body, version: seen } });
  });
  await chooseOutcome(guest, '完成');
  await guest.page.getByText('这次提交没有生效。请核对上面的改动，再次提交即可。').waitFor(patience);
  guest.expectComplaint(/status of 409.*complete$/);
  expect(await guest.page.getByLabel('note').inputValue()).toBe('徐静正在写的话');
  await takePicture(guest.page, 'changed-02-refused');

  await guest.page.unroute('**/complete');
  await guest.page.getByRole('button', { name: '知道了' }).click();
  await chooseOutcome(guest, '完成');
  await guest.page.locator('main header').getByText('已办', { exact: true }).waitFor(patience);
});
