import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';

/** What a drawing is after it was opened in the editor, one element renamed, and saved. */
export interface RoundTrip {
  xml: string;
  /** Null where there is nothing on the diagram that could be renamed. */
  renamed: string | null;
}

const entry = resolve(import.meta.dirname, '../../designer-ui/src/modeler/testing/round-trip-page.ts');

/** A page with nothing but the editor of drawings, as the designer opens it. */
export async function openEditorPage(browser: Browser): Promise<Page> {
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

/** Opens a drawing in such a page, renames one of its elements, and saves it. */
export async function roundTrip(page: Page, drawing: string, name: string): Promise<RoundTrip> {
  const call = `roundTrip(${JSON.stringify(drawing)}, ${JSON.stringify(name)})`;
  return await page.evaluate<RoundTrip>(call);
}
