/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

/** Stops of the kit around its notices: hidden, and passing the focus on at once. */
const focusGuards = 'div[role="region"] > span[aria-hidden="true"]';

/**
 * Rules of WCAG 2.2 A and AA that a machine can tell are broken on a page, each with the places. `beside` is a selector
 * of what others have made and is not looked at.
 */
export async function accessibilityFaults(page: Page, beside = ''): Promise<string[]> {
  // Through the debugger: the page's own policy lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return await page.evaluate(
    async (excluded) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(
        { include: ['html'], exclude: excluded },
        {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          resultTypes: ['violations'],
          elementRef: false,
        },
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    [focusGuards, ...(beside === '' ? [] : [beside])],
  );
}
