/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/**
 * Puts a page into its light or dark look, without motion, and waits until it wears it: half-way between two themes no
 * colour is what it is to be.
 */
export async function wearTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // The app hears of the change in a turn of its own.
  await page.waitForFunction(
    (dark) => document.documentElement.classList.contains('dark') === dark,
    colorScheme === 'dark',
  );
  await stillStanding(page);
}

/**
 * Waits until a new size or theme has reached every element: what inherits a colour may follow its parent a frame
 * later. What turns for ever or is paused is not waited for.
 */
async function stillStanding(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moves = (each: Animation) =>
      each.playState === 'running' && each.effect?.getComputedTiming().endTime !== Infinity;
    for (let still = 0, frames = 0; still < 5 && frames < 300; frames++) {
      await new Promise((done) => requestAnimationFrame(done));
      still = document.getAnimations().some(moves) ? 0 : still + 1;
    }
  });
}
