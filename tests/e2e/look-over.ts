import { expect } from 'vitest';
import { desk, phone } from '../support/browser.ts';
import { accessibilityFaults } from './accessibility.ts';
import { pageFaults } from './page-faults.ts';
import type { Guest } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { wearTheme } from './wear-theme.ts';

/** Both widths, light and dark, with what a reader of the screen would miss. */
export async function lookOver(guest: Guest, name: string): Promise<void> {
  const faults: string[] = [];
  // What was pressed last is not to be seen as it is under the pointer.
  await guest.page.mouse.move(0, 0);
  for (const [size, screen] of [
    ['1440', desk],
    ['390', phone],
  ] as const) {
    await guest.page.setViewportSize(screen);
    for (const colorScheme of ['light', 'dark'] as const) {
      await wearTheme(guest.page, colorScheme);
      const found = [...(await pageFaults(guest.page)), ...(await accessibilityFaults(guest.page))];
      faults.push(...found.map((fault) => `${size} ${colorScheme}: ${fault}`));
      await takePicture(guest.page, `${name}-${size}-${colorScheme}`);
    }
  }
  await guest.page.setViewportSize(desk);
  await wearTheme(guest.page, 'light');
  expect(faults).toEqual([]);
}
