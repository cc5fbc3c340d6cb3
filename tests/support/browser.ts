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
      // Not the package's own choice, which is one process with its web security off, for one page in a cloud function.
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** Somebody at a browser of their own. */
export interface Visitor {
  page: Page;
  /** Addresses outside the platform the page asked for; there must be none. */
  foreignRequests: string[];
  /** What the page complained about in its console, failed requests with their path. */
  complaints: string[];
}

export interface Screen {
  width: number;
  height: number;
  /** A finger instead of a mouse. */
  touch?: boolean;
}

export const desk: Screen = { width: 1440, height: 900 };
export const phone: Screen = { width: 390, height: 844, touch: true };

export interface Account {
  username: string;
  password: string;
}

/** Opens a browser of its own for somebody, who may be signed in already; it shows nothing yet. */
export async function openVisitor(
  browser: Browser,
  address: string,
  how: { account?: Account; screen?: Screen } = {},
): Promise<Visitor> {
  const { account, screen = desk } = how;
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    hasTouch: screen.touch ?? false,
    isMobile: screen.touch ?? false,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  if (account) {
    const reply = await context.request.post(`${address}/api/v1/login-sessions`, { data: account });
    if (!reply.ok()) throw new Error(`${account.username} cannot sign in: ${reply.status()}`);
  }
  const page = await context.newPage();
  const foreignRequests: string[] = [];
  const complaints: string[] = [];
  const origin = new URL(address).origin;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) foreignRequests.push(url.href);
  });
  page.on('console', (line) => {
    if (line.type() !== 'error' && line.type() !== 'warning') return;
    const from = line.location().url;
    complaints.push(`${line.text()} ${from.startsWith(origin) ? new URL(from).pathname : from}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, foreignRequests, complaints };
}

/** Signs in as a person does: on the page, by typing. */
export async function signInByHand({ page }: Visitor, address: string, account: Account): Promise<void> {
  await page.goto(address);
  await page.getByRole('textbox', { name: '账号' }).fill(account.username);
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
}
