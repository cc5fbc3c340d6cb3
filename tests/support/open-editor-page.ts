import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';

/** A page with nothing but the editor of drawings, as the designer opens it. */
export async function openEditorPage(browser: Browser): Promise<Page> {
  const entry = join(import.meta.dirname, 'round-trip-page.ts');
  const built = await build({
    ...{ configFile: false, logLevel: 'error', root: import.meta.dirname },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page', fileName: 'page' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The page was not built.');
  const page = await browser.newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: chunk.code });
  return page;
}
