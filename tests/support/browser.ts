import chromiumPackage from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** Chromium named by `CHROMIUM_PATH`, else the one that comes inside an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  return await chromium.launch({
    executablePath: named ?? (await chromiumPackage.executablePath()),
    headless: true,
    args: [
      ...(named ? [] : chromiumPackage.args),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export interface Visitor {
  page: Page;
  /** Addresses outside the platform the page asked for; there must be none. */
  foreignRequests: string[];
  /** What the page complained about in its console. */
  complaints: string[];
}

/** A person at a browser of their own, signed in. */
export async function signIn(
  browser: Browser,
  address: string,
  account: { username: string; password: string },
  size = { width: 1440, height: 900 },
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const foreignRequests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(address).origin)
      foreignRequests.push(url.href);
  });
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await page.getByRole('textbox', { name: '账号' }).fill(account.username);
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !url.pathname.includes('login') && !url.pathname.includes('sign-in'));
  return { page, foreignRequests, complaints };
}
