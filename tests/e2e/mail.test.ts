import { inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { submitRequest } from './submit-request.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

it('shows a mail as it would have been sent, as soon as there is one, and leads to its ticket', async () => {
  // given an administrator who looks at the mails
  const admin = await at('admin');
  await admin.visit('/mail');
  await admin.page.getByRole('heading', { name: '邮件' }).waitFor(patience);

  // when a result goes out to a requester
  const number = await submitRequest(person, `鼠标失灵 ${Date.now()}`);
  await (
    await person('lin')
  ).complete(number, 'handle', {
    outcome: 'resolve',
    outcomeData: { completion: { solution: '换了新鼠标' } },
  });

  // then it stands on top, unsent, with its text
  const row = admin.page.getByRole('button', { name: new RegExp(number) }).first();
  await row.waitFor(patience);
  await row.click();
  const paper = admin.page.getByRole('article');
  await paper.getByText('未外发').waitFor();
  await takePicture(admin.page, 'mail-01-result');
  await paper.getByRole('link', { name: number }).click();
  await admin.page.getByRole('heading', { name: /^鼠标失灵/ }).waitFor(patience);
});
