import { languages } from '@baton/contract/language';
import type { Language } from '@baton/contract/language';
import type { Page } from 'playwright-core';
import { desk, phone } from '../support/browser.ts';
import { pageFaults } from './page-faults.ts';
import { takePicture } from './take-picture.ts';
import { wearTheme } from './wear-theme.ts';

interface Looks {
  /** Has whoever looks be spoken to in a language from the next page on. */
  speak: (language: Language) => Promise<void>;
  /** Waits until the page is there. */
  shown: (page: Page) => Promise<void>;
}

/**
 * Looks at a page in the three languages, at both widths, light and dark; answers what is cut off or untranslated. It
 * is left in Chinese, wide and light.
 */
export async function lookEverywhere(
  page: Page,
  picture: string,
  { speak, shown }: Looks,
): Promise<string[]> {
  const faults: string[] = [];
  const open = async (language: Language) => {
    await speak(language);
    await page.reload();
    await shown(page);
  };
  for (const language of languages) {
    await open(language);
    for (const [size, screen] of Object.entries({ 1440: desk, 390: phone })) {
      await page.setViewportSize(screen);
      for (const theme of ['light', 'dark'] as const) {
        await wearTheme(page, theme);
        const found = await pageFaults(page);
        faults.push(...found.map((fault) => `${picture} ${language} ${size} ${theme}: ${fault}`));
        await takePicture(page, `${picture}-${language}-${size}-${theme}`);
      }
    }
    await page.setViewportSize(desk);
    await wearTheme(page, 'light');
  }
  await open('zh-CN');
  return faults;
}
