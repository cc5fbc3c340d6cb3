/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The first words of the app's keys: a field path such as `request.title` is no key that was not translated. */
const keyRoots = ['', 'design/', 'sandbox/', 'design-files/'].flatMap((part) => {
  const file = new URL(`../../designer-ui/src/locales/${part}en.json`, import.meta.url);
  return Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object);
});

/** What can be seen to be wrong with a page, each in one line; runs in the page itself. */
export async function pageFaults(page: Page): Promise<string[]> {
  return await page.evaluate((roots) => {
    const faults: string[] = [];
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()} ${element.getAttribute('class')?.slice(0, 60) ?? ''}> ${element.textContent?.trim().slice(0, 30) ?? ''}`;
    const seen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) faults.push(`the page is ${root.scrollWidth} wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (
        element instanceof SVGElement ||
        element.closest('svg, .diagram, .drawing-editor, .sr-only, [aria-hidden=true]') ||
        !seen(element)
      )
        continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const tooWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const scrolls = /auto|scroll/.test(style.overflowX);
      if (tooWide && scrolls && !element.closest('nav')) faults.push(`scrolls sideways: ${nameOf(element)}`);
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!own) continue;
      // A line of a list may end in an ellipsis; what names a thing, a page or an act may not.
      const label =
        element.closest('button, h1, h2, h3, dt, label, th, nav, [role=tab]') &&
        !element.closest('[data-row], [data-user-text]');
      const clips = /hidden|clip/.test(style.overflowX);
      if (tooWide && clips && (style.textOverflow !== 'ellipsis' || label))
        faults.push(`cut off: ${nameOf(element)}`);
      if (
        element.scrollHeight > element.clientHeight + 3 &&
        /hidden|clip/.test(style.overflowY) &&
        style.textOverflow !== 'ellipsis' &&
        element.clientHeight > 0
      )
        faults.push(`cut off below: ${nameOf(element)}`);
      if (box.right > root.clientWidth + 1 && !element.closest('nav') && style.position !== 'fixed')
        faults.push(`outside: ${nameOf(element)}`);
    }
    const text = document.body.innerText;
    const keys = text.match(/(?:^|\s)[a-z][a-zA-Z]+(?:\.[a-zA-Z_]+){1,4}(?=\s|$)/g) ?? [];
    for (const key of keys)
      if (roots.includes(key.trim().split('.')[0] ?? '') && !/\.(?:png|pdf|bpmn|form)$/.test(key))
        faults.push(`untranslated: ${key.trim()}`);
    for (const [holder, mark] of [
      ['.diagram, .drawing-editor', '.bjs-powered-by'],
      ['.form-view .fjs-container', '.fjs-powered-by-link, .fjs-powered-by a'],
    ] as const) {
      for (const each of document.querySelectorAll(holder)) {
        if (!seen(each) || each.getBoundingClientRect().height === 0) continue;
        const logo = each.querySelector(mark);
        const size = logo?.getBoundingClientRect();
        if (!logo || !size || !seen(logo) || size.width < 40 || size.height < 15)
          faults.push(`no mark of bpmn.io: ${holder}`);
      }
    }
    return [...new Set(faults)];
  }, keyRoots);
}
