import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env['BATON_SCREENSHOTS'];

/** Whether this run keeps pictures. */
export const keepsPictures = Boolean(folder);

/** Keeps what a page shows as a picture when `BATON_SCREENSHOTS` names a folder; people look at them. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
