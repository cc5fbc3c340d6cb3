/// <reference lib="dom" />
import { updateMe } from '@baton/contract/http/me';
import { getTypeDraft, saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { languages } from '@baton/contract/language';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { desk, phone } from '../support/browser.ts';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { pageFaults } from './page-faults.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { submitRequest } from './submit-request.ts';
import { takePicture } from './take-picture.ts';
import { wearTheme } from './wear-theme.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();
const long =
  '三楼东侧会议室的打印机每打印一页就卡纸一次，重启、更换纸张与清洁搓纸轮之后仍然如此，请尽快安排检修';
let open = '';
let confirming = '';
let tracked = '';

/** Pictures are taken of these in every look. */
const pictured = [
  'work',
  'ticket',
  'process',
  'portal',
  'new-ticket',
  'login',
  'track',
  'design-type',
  'design-forms',
  'design-review',
];

beforeAll(async () => {
  open = await submitRequest(person, long);
  const lin = await person('lin');
  const task = await lin.taskAt(open, 'handle');
  await lin.client.send('POST', `/api/v1/user-tasks/${task.id}/claim`);
  confirming = await submitRequest(person, '确认之前');
  await lin.complete(confirming, 'handle', {
    outcome: 'resolve',
    outcomeData: { completion: { solution: '更换了搓纸轮' } },
  });
  const guo = await person('guo');
  await guo.taskAt(confirming, 'confirm');
  await changeDraft();
  tracked = (await guo.ticket(open)).trackingPath ?? '';
});

afterAll(async () => {
  for (const username of ['lin', 'he', 'guo', 'admin'])
    await (await person(username)).client.call(updateMe, { body: { language: 'zh-CN' } });
});

/** Something to be reviewed: a step with another name and status, and another prefix. */
async function changeDraft(): Promise<void> {
  const { client } = await person('he');
  const params = { key: 'equipment-repair' };
  const { revision, bpmn, forms, decisions, declaration } = await client.call(getTypeDraft, { params });
  const renamed = bpmn.replace(/(<bpmn:userTask id="accept" name=")[^"]*/, '$1受理报修');
  expect(renamed).not.toBe(bpmn);
  const body = { revision, bpmn: renamed, forms, decisions, declaration: { ...declaration, prefix: 'FIX' } };
  await client.call(saveTypeDraft, { params, body });
}

/** Somebody who is not signed in. */
const nobody = 'nobody';

/** Pages by the name of their picture, and who looks at them. */
const pagesOf: Record<string, () => Record<string, string>> = {
  lin: () => ({
    work: '/work/pending',
    'awaiting-transfer': '/work/awaiting_transfer',
    transferred: '/work/transferred',
    done: '/work/done',
    'team-tickets': '/tickets?list=team',
    'nothing-found': '/tickets?list=all&q=zzzz',
    ticket: `/tickets/${open}`,
    process: `/tickets/${open}?tab=process`,
    history: `/tickets/${open}?tab=history`,
    me: '/me',
    messages: '/messages',
    'no-permission': '/mail',
  }),
  he: () => ({
    design: '/design',
    'design-type': '/design/general-service',
    'design-forms': '/design/general-service/forms',
    'design-decisions': '/design/general-service/decisions',
    'design-kind': '/design/general-service/type',
    'design-review': '/design/equipment-repair/review',
    'design-missing': '/design/nothing-of-this-name',
  }),
  admin: () => ({ mail: '/mail', stuck: '/stuck', 'missing-ticket': '/tickets/INC-999999' }),
  guo: () => ({
    portal: '/portal',
    'new-ticket': '/portal/new/general-service',
    'new-repair': '/portal/new/equipment-repair',
    tracking: `/tickets/${confirming}`,
    missing: '/nowhere',
  }),
  [nobody]: () => ({
    login: '/login',
    'login-ended': '/login?ended=expired',
    'login-deactivated': '/login?ended=deactivated',
    welcome: '/welcome#of-nobody',
    'welcome-dead': '/welcome',
    track: tracked,
    'track-wrong': '/track#of-nothing',
  }),
};

it('leaves no page of the app out', async () => {
  // By its address: the compiler of this folder reads no Vue files.
  const router = new URL('../../designer-ui/src/router.ts', import.meta.url).href;
  const { routes } = (await import(router)) as { routes: { name: string; path: string }[] };
  const seen = Object.values(pagesOf).flatMap((pages) => Object.values(pages()));
  const paths = ['/no-permission', ...seen].map((path) => new URL(path, address).pathname);
  const left = routes.filter(({ path }) => !paths.some((one) => matches(path, one)));
  // Where everybody comes in: it leads on to another page.
  expect(left.map(({ name }) => name)).toEqual(['home']);
});

/** Whether a path is one of a route's: its parameters have a pattern, or are one part of the path. */
function matches(route: string, path: string): boolean {
  const pattern = route.replace(/:\w+(?:\((.*?)\))?\*?/g, (_, own?: string) => `(${own ?? '[^/]+'})`);
  return new RegExp(`^${pattern}$`).test(path);
}

describe.each(Object.keys(pagesOf))('every page of %s', (username) => {
  it.each(languages)('holds in %s at both widths, light and dark', async (language) => {
    if (username !== nobody) await (await person(username)).client.call(updateMe, { body: { language } });
    const guest = await at(username === nobody ? null : username);
    await guest.page
      .context()
      .addInitScript((chosen) => localStorage.setItem('baton.language', chosen), language);
    const found: string[] = [];
    for (const [name, path] of Object.entries(pagesOf[username]?.() ?? {})) {
      await guest.visit(path);
      await settled(guest.page);
      for (const [size, screen] of [
        ['1440', desk],
        ['390', phone],
      ] as const) {
        await guest.page.setViewportSize(screen);
        for (const colorScheme of ['light', 'dark'] as const) {
          await wearTheme(guest.page, colorScheme);
          const faults = await pageFaults(guest.page);
          // Contrast does not depend on the language, nor names on the colours.
          const judged = language === 'zh-CN' || colorScheme === 'light';
          if (judged) faults.push(...(await accessibilityFaults(guest.page)));
          found.push(...faults.map((fault) => `${name} ${size} ${colorScheme}: ${fault}`));
          if (pictured.includes(name))
            await takePicture(guest.page, `look-${name}-${language}-${size}-${colorScheme}`);
          else if (language === 'zh-CN' && colorScheme === 'light')
            await takePicture(guest.page, `page-${name}-${size}`);
        }
      }
      await guest.page.setViewportSize(desk);
      await guest.page.emulateMedia({ colorScheme: 'light' });
    }
    guest.expectComplaint(/status of 404.*(INC-999999|tracking|nothing-of-this-name)/);
    expect(found).toEqual([]);
  });
});

/** Waits until a page has nothing left to fetch or to draw. */
async function settled(page: Page): Promise<void> {
  await page.locator('main').first().waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector('main [data-skeleton], main .animate-pulse') &&
      [...document.querySelectorAll('.diagram, .drawing-editor')].every((each) =>
        each.querySelector('.djs-element, p'),
      ) &&
      [...document.querySelectorAll('.form-view')].every((each) => each.querySelector('.fjs-container')) &&
      (document.querySelector('main')?.textContent?.trim().length ?? 0) > 0,
  );
}
