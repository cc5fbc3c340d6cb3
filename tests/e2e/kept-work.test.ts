import { expect, inject, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { demoPeople } from '../support/people.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { submitRequest } from './submit-request.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

it('keeps a draft over a reload', async () => {
  const number = await submitRequest(person);
  const lin = await person('lin');
  const task = await lin.taskAt(number, 'handle');
  await lin.client.send('POST', `/api/v1/user-tasks/${task.id}/claim`);
  const guest = await at('lin');
  await guest.visitTicket(number);

  await guest.page.getByLabel('工作笔记').fill('已电话联系，下午到现场');
  await guest.page.getByText(/^草稿已保存/).waitFor(patience);
  await guest.page.reload();

  await guest.page.getByText('已恢复上次未提交的内容。').waitFor(patience);
  expect(await guest.page.getByLabel('工作笔记').inputValue()).toBe('已电话联系，下午到现场');
  await takePicture(guest.page, 'draft-01-restored');
});

it('keeps a new ticket over a reload until it is submitted', async () => {
  const tang = await at('tang');
  await tang.visit('/portal/new/general-service');
  await tang.page.locator('.form-view').getByLabel('标题').fill('会议室投影不亮');
  await eventually(
    () => tang.page.evaluate(() => Object.values(localStorage).join(' ')),
    (kept) => kept.includes('会议室投影不亮'),
  );
  await tang.page.reload();
  await tang.page.getByText('已恢复上次未提交的内容。').waitFor(patience);
  expect(await tang.page.locator('.form-view').getByLabel('标题').inputValue()).toBe('会议室投影不亮');
});
