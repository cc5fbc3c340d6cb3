/// <reference lib="dom" />
import { getTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { beginType, expectSaving } from './design-steps.ts';
import { drawByKeys } from './draw-by-keys.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

/** Of this run: a platform that goes on living knows the types of earlier ones. */
const run = Date.now().toString(36).slice(-5);

it('draws a whole process by keys alone', async () => {
  // given a new type whose drawing an analyst empties
  const key = `whole-${run}`;
  const he = await at('he');
  await he.visit('/design');
  await beginType(he.page, { name: '键盘画整张图', key, prefix: 'WHO' });
  const { page } = he;
  await page.locator('.drawing-editor [data-element-id="handle"]').first().waitFor(patience);
  const { press, until, choose, goTo, put, intoPanel, write, tabTo } = drawByKeys(page);
  await until('Tab', () =>
    page.evaluate(() => document.activeElement?.matches('.drawing-editor .djs-container > svg') ?? false),
  );
  await press('ControlOrMeta+a', 'Delete');
  await expect.poll(() => page.locator('.drawing-editor g.djs-shape').count(), patience).toBe(0);

  // when they draw a start, two steps, and two ways to end
  await put('提交后从此开始', 'start', 'n');
  await intoPanel();
  await write('提交');
  await tabTo('表单');
  await choose(`${key}-start`);
  for (const [id, name] of [
    ['step', '登记'],
    ['step2', '审批'],
  ] as const) {
    await put('由人办理的任务', id);
    await intoPanel();
    await write(name);
    if (id === 'step2') {
      // and say who has it, and who else where nobody is found
      await tabTo('首先');
      await choose('工单的团队');
      await tabTo('找不到人时，再试');
      await choose('部门负责人');
    }
  }
  await put('只走一条路', 'exclusiveGateway');
  await intoPanel();
  await write('审批结果');
  for (const [id, name, outcome] of [
    ['end', '已通过', '已解决'],
    ['end2', '已拒绝', '已驳回'],
  ] as const) {
    await goTo('exclusiveGateway');
    await put('工单在此结束', id);
    await intoPanel();
    await choose(outcome);
    await tabTo('名称（简体中文）');
    await write(name);
  }
  await press('ControlOrMeta+s');
  await expectSaving(page, '已保存');
  await takePicture(page, 'technical-01-by-keys');

  // then it can be published as it is
  await expect.poll(() => page.getByRole('button', { name: '发布' }).isEnabled(), patience).toBe(true);
  const { bpmn } = await (await person('he')).client.call(getTypeDraft, { params: { key } });
  expect(bpmn).toContain('<bpmn:userTask id="step2" name="审批"');
  expect(bpmn).toMatch(/name="assignment" value="ticketTeam\|departmentHead\(ticketDepartment,0\)"/);
  for (const [from, to] of [
    ['start', 'step'],
    ['step', 'step2'],
    ['step2', 'exclusiveGateway'],
    ['exclusiveGateway', 'end'],
    ['exclusiveGateway', 'end2'],
  ]) {
    expect.soft(bpmn).toMatch(new RegExp(`sourceRef="${from}" targetRef="${to}"`));
  }
});
