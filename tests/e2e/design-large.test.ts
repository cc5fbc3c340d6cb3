import { saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { expect, inject, it } from 'vitest';
import { largeDrawing } from '../bench/large-drawing.ts';
import { demoPeople } from '../support/people.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

interface TraceEvent {
  name: string;
  args: { elementCount?: number };
}

it('drags a step across a large drawing and styles only what it touches', async () => {
  // given a drawing of a hundred steps
  const key = `large-${Date.now().toString(36).slice(-5)}`;
  const { client } = await person('he');
  await client.call(saveTypeDraft, {
    params: { key },
    body: {
      ...{ revision: 0, bpmn: largeDrawing(key, 100), forms: [] },
      declaration: { prefix: 'BIG', icon: 'i-lucide-ticket', name: { 'zh-CN': key } },
    },
  });
  const { page } = await at('he');
  await page.goto(`${address}/design/${key}`);
  await page.locator('.drawing-editor [data-element-id="step99"]').first().waitFor(patience);
  await page.locator('aside section li').first().waitFor(patience);
  const box = await page.locator('[data-element-id="step0"] .djs-visual').first().boundingBox();
  if (!box) throw new Error('The first step is not in sight');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

  // when one of them is dragged round in a circle, across others and the way between them
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  const moveTo = async (part: number) => {
    const angle = part * 2 * Math.PI;
    await page.mouse.move(middle.x + 120 * Math.sin(angle), middle.y + 120 * (1 - Math.cos(angle)));
  };
  for (let step = 1; step <= 10; step++) await moveTo(step / 60);
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser');
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  for (let step = 11; step <= 60; step++) await moveTo(step / 60);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await page.mouse.up();

  // then it does not make all of the drawing be styled anew; what else comes to the page meanwhile may, once or twice
  const styled = trace.traceEvents
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .map(({ args }) => args.elementCount ?? 0);
  expect(styled.length).toBeGreaterThan(20);
  expect(styled.filter((elements) => elements > 200).length).toBeLessThan(3);
});
