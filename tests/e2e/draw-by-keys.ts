/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { panelOf } from './design-steps.ts';
import { patience } from './ticket-view.ts';

/** An analyst at the designer who has only a keyboard. */
export function drawByKeys(page: Page) {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** The list itself has the focus before one of its options: it says the words of all of them. */
  const focusedOption = () =>
    page.evaluate(() => document.querySelector('[role="option"]:focus')?.textContent ?? '');
  /** As soon as it is closed, the focus is given back to where it was opened, by a timer, too. */
  const onClosedList = () =>
    page.evaluate(() => Boolean(document.activeElement?.matches('[role="combobox"][aria-expanded="false"]')));
  const menu = page.locator('.djs-popup');
  const shown = panelOf(page).locator('code');
  const onDrawing = () =>
    page.evaluate(() => Boolean(document.activeElement?.closest('.drawing-editor .djs-container')));

  /** Presses a key until something holds. */
  const until = async (key: string, holds: () => Promise<boolean>, most = 40) => {
    for (let presses = 0; presses < most && !(await holds()); presses++) await press(key);
    expect(await holds()).toBe(true);
  };

  /** Leaves a list or the panel for the drawing. */
  const toDrawing = async () => {
    const left = async () => {
      if (!(await onDrawing())) await press('Escape');
      return await onDrawing();
    };
    await expect.poll(left, patience).toBe(true);
  };

  /** The menu looks for what was typed when a key is let go, as at the end of an input method. */
  const find = async (words: string) => {
    await page.keyboard.type(words);
    await press('Shift');
  };

  return {
    ...{ press, until, find, menu },

    /** Opens the list that has the focus and goes down to a choice. */
    async choose(word: string): Promise<void> {
      await press('Enter');
      const option = page.getByRole('option', { name: word });
      await option.waitFor(patience);
      // The list moves the focus by a timer; a person's keys are slower than it, a test's are not.
      for (let at = await focusedOption(); !at.includes(word); at = await focusedOption()) {
        await press('ArrowDown');
        await expect.poll(focusedOption, patience).not.toBe(at);
      }
      await press('Enter');
      await expect.poll(onClosedList, patience).toBe(true);
    },

    /** Goes to an element from the drawing or the panel. */
    async goTo(elementId: string): Promise<void> {
      await toDrawing();
      await until(']', async () => (await shown.first().textContent()) === elementId);
    },

    /** Puts a block behind what is chosen, by its help; `n` puts it into the drawing as a whole. */
    async put(words: string, elementId: string, key: 'a' | 'n' = 'a'): Promise<void> {
      await toDrawing();
      await press(key);
      await menu.waitFor(patience);
      await find(words);
      await menu.locator('.entry.selected').filter({ hasText: words }).waitFor(patience);
      await press('Enter');
      await shown.getByText(elementId, { exact: true }).waitFor(patience);
      await expect.poll(onDrawing, patience).toBe(true);
    },

    /** Connects what is chosen with another element. */
    async connect(name: string): Promise<void> {
      await press('c');
      await menu.waitFor(patience);
      const entry = menu.locator('.entry.selected').filter({ hasText: name });
      await until('ArrowDown', () => entry.isVisible(), 10);
      await press('Enter');
      await menu.waitFor({ state: 'detached', ...patience });
    },

    /** Goes from the drawing into the panel, to its first field. */
    async intoPanel(): Promise<void> {
      await press('Enter');
      await expect
        .poll(() => page.evaluate(() => Boolean(document.activeElement?.closest('aside'))), patience)
        .toBe(true);
    },

    /** Writes over the field that has the focus. */
    async write(text: string): Promise<void> {
      await press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },

    /** Goes on to what says this of itself: a field by its label, a button or a heading by its text. */
    async tabTo(name: string): Promise<void> {
      const there = () =>
        page.evaluate((wanted) => {
          const at = document.activeElement as HTMLInputElement | null;
          const labels = [...(at?.labels ?? [])].map(({ textContent }) => textContent);
          const said = [
            at?.getAttribute('aria-label'),
            at?.title,
            ...labels,
            at?.matches('summary, button') ? at.textContent : '',
          ];
          return said.some((each) => each?.trim() === wanted);
        }, name);
      await until('Tab', there, 80);
    },
  };
}
