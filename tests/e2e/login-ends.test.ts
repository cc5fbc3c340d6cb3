import { expect, inject, it } from 'vitest';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const at = peopleAtBrowsers();
const { address } = inject('platform');

it('brings a person whose login ends elsewhere to the sign-in at once, and says why', async () => {
  // given a person with a page that follows the stream
  const zhao = await at('zhao');
  await zhao.visit('/work/done');
  await zhao.page.getByRole('status', { name: '实时更新中' }).waitFor(patience);

  // when the login ends without the page doing anything
  const cookies = await zhao.page.context().cookies(address);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: address };
  const ended = await fetch(`${address}/api/v1/login-sessions/current`, { method: 'DELETE', headers });
  expect(ended.status).toBe(204);

  // then the page follows
  await zhao.page.getByText('登录已过期，请重新登录。填写中的内容已保留。').waitFor(patience);
  expect(new URL(zhao.page.url()).searchParams.get('next')).toBe('/work/done');
  await takePicture(zhao.page, 'login-01-ended');
  zhao.expectComplaint(/status of 401/);
});
