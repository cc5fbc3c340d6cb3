import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, vi } from 'vitest';
import { launchBrowser, openVisitor } from '../support/browser.ts';
import type { Screen, Visitor } from '../support/browser.ts';
import { patience } from './patience.ts';

export interface Guest extends Visitor {
  username: string;
  /** Opens a page of the app by its path. */
  visit(path: string): Promise<void>;
  /** Opens a ticket as soon as there is something of it for them to see: before, nobody finds it. */
  visitTicket(number: string): Promise<void>;
  /** Takes what the console says about a refusal that the test provoked for no complaint. */
  expectComplaint(pattern: RegExp): void;
}

/**
 * Opens browsers for demo people, each of their own. After every test no page may have complained in its console
 * or asked for anything outside the platform.
 */
export function peopleAtBrowsers(): (username: string | null, screen?: Screen) => Promise<Guest> {
  const { address, password } = inject('platform');
  const guests: Guest[] = [];
  // Nothing here waits for a time: a busy machine only makes it longer.
  vi.setConfig({ testTimeout: 300_000 });
  let browser: Browser | undefined;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterEach(async ({ task }) => {
    const leaving = guests.splice(0);
    if (task.result?.state === 'fail') await showFailure(leaving);
    await Promise.all(leaving.map((guest) => guest.page.context().close()));
    const said = leaving.flatMap((guest) =>
      [...guest.complaints, ...guest.foreignRequests].map((line) => `${guest.username}: ${line}`),
    );
    expect(said).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
  });

  return async (username, screen) => {
    if (!browser) throw new Error('the browser has not started');
    const account = username === null ? undefined : { username, password };
    const visitor = await openVisitor(browser, address, {
      ...(account ? { account } : {}),
      ...(screen ? { screen } : {}),
    });
    visitor.page.setDefaultTimeout(60_000);
    const { page } = visitor;
    const visit = async (path: string) => void (await page.goto(address + path));
    const statusOf = async (path: string) => (await page.request.get(address + path)).status();
    const guest: Guest = {
      ...visitor,
      username: username ?? 'nobody',
      visit,
      visitTicket: async (number) => {
        await expect.poll(() => statusOf(`/api/v1/tickets/${number}`), patience).toBe(200);
        await visit(`/tickets/${number}`);
      },
      expectComplaint: (pattern) => {
        const { complaints } = visitor;
        complaints.splice(0, complaints.length, ...complaints.filter((line) => !pattern.test(line)));
      },
    };
    guests.push(guest);
    return guest;
  };
}

/** The last sight of everybody, where pictures are wanted. */
async function showFailure(guests: readonly Guest[]): Promise<void> {
  const folder = process.env['BATON_SCREENSHOTS'];
  if (!folder) return;
  for (const { page, username } of guests)
    await page.screenshot({ path: `${folder}/failed-${username}.png` });
}
