import { deactivatePerson } from '@baton/contract/http/people';
import postgres from 'postgres';
import { afterAll, expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { submitRequest } from './submit-request.ts';
import { takePicture } from './take-picture.ts';
import { claim, patience } from './ticket-view.ts';

const { address, password, databaseUrl } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();
const database = postgres(databaseUrl, { max: 1 });
const reactivate = () => database`update app.people set active = true where username = 'xu'`;

afterAll(async () => {
  await reactivate();
  await database.end();
});

it('signs out at once who is deactivated, keeps what they typed, and gives their work back', async () => {
  // given an agent who fills in a step, and a colleague who looks at the same ticket
  const number = await submitRequest(person);
  await (await person('xu')).taskAt(number, 'handle');
  const xu = await at('xu');
  await xu.visitTicket(number);
  await claim(xu);
  const note = xu.page.getByLabel('工作笔记');
  await note.fill('已电话联系');
  await xu.page.getByText(/^草稿已保存/).waitFor(patience);
  const lin = await at('lin');
  await lin.visitTicket(number);
  await lin.page.getByText('由 徐靜 处理').waitFor(patience);

  // when they are deactivated in the middle of a word
  await note.fill('已电话联系，下午到现场');
  const admin = await person('admin');
  await admin.client.call(deactivatePerson, { params: { username: 'xu' }, body: { reason: '离职' } });

  // then their page says so by itself, and has kept the last word
  const said = '账号已停用，不能再登录。填写中的内容已保留；如有疑问，请联系系统管理员。';
  await xu.page.getByRole('status').filter({ hasText: said }).waitFor(patience);
  expect(new URL(xu.page.url()).searchParams.get('next')).toBe(`/tickets/${number}`);
  await takePicture(xu.page, 'deactivated-01-signed-out');

  // and the colleague sees without a reload that the step can be claimed
  await lin.page.getByRole('button', { name: '领取', exact: true }).waitFor(patience);
  await takePicture(lin.page, 'deactivated-02-back-with-the-pool');

  // and coming back, by signing in where they were sent, they find what they typed
  await reactivate();
  await xu.page.getByRole('textbox', { name: '账号' }).fill('xu');
  await xu.page.getByLabel('密码', { exact: true }).fill(password);
  await xu.page.getByRole('button', { name: '登录', exact: true }).click();
  await claim(xu);
  await xu.page.getByText('已恢复上次未提交的内容。').waitFor(patience);
  expect(await note.inputValue()).toBe('已电话联系，下午到现场');
  await takePicture(xu.page, 'deactivated-03-restored');
  xu.expectComplaint(/status of 401/);
});
