/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { launchBrowser, openVisitor } from '../support/browser.ts';
import { signInClient } from '../support/client.ts';
import { largeDrawing } from './large-drawing.ts';
import { benchPassword } from './open-bench-platform.ts';

/** The drawing a large ticket type has: 100 steps and 99 flows. */
const steps = 100;
const type = 'bench-large';

export interface EditorTimes {
  elements: number;
  /** Milliseconds from asking for the page to a drawn diagram with its panel; the first without anything kept. */
  opening: number[];
  /** Milliseconds between two pictures while a step is dragged about. */
  frames: number[];
}

/** Opens a large drawing in a browser, some times over, and drags one of its steps. */
export async function measureEditor(address: string): Promise<EditorTimes> {
  const account = { username: 'he', password: benchPassword };
  const analyst = await signInClient(address, account.username, account.password);
  const { status, body } = await analyst.send('PUT', `/api/v1/ticket-type-drafts/${type}`, {
    ...{ revision: 0, bpmn: largeDrawing(type, steps), forms: [] },
    declaration: { prefix: 'BIG', icon: 'i-lucide-ticket', name: { 'zh-CN': type } },
  });
  if (status !== 200) throw new Error(`The large drawing was not saved: ${JSON.stringify(body)}`);
  const browser = await launchBrowser();
  try {
    const { page } = await openVisitor(browser, address, { account });
    const opening: number[] = [];
    for (let times = 0; times < 5; times++) opening.push(await open(page, address));
    return { elements: 2 * steps - 1, opening, frames: await drag(page) };
  } finally {
    await browser.close();
  }
}

async function open(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  const began = performance.now();
  await page.goto(`${address}/design/${type}`, { waitUntil: 'commit' });
  const last = `.drawing-editor [data-element-id="step${steps - 1}"]`;
  await page.waitForSelector(last, { state: 'attached', timeout: 60_000 });
  await page.waitForSelector('aside section h2', { timeout: 60_000 });
  return performance.now() - began;
}

async function drag(page: Page): Promise<number[]> {
  const box = await page.locator('[data-element-id="step0"] .djs-visual').first().boundingBox();
  if (!box) throw new Error('The first step is not in sight');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    let before = performance.now();
    const tick = (now: number) => {
      taken.push(now - before);
      before = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let at = 1; at <= 120; at++) {
    const angle = (at / 120) * 2 * Math.PI;
    await page.mouse.move(middle.x + 120 * Math.sin(angle), middle.y + 120 * (1 - Math.cos(angle)));
  }
  const frames = await page.evaluate(() => (window as unknown as { taken: number[] }).taken);
  await page.mouse.up();
  return frames;
}
