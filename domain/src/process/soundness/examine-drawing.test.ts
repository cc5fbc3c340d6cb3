import { expect, test } from 'vitest';
import { checkBundle } from '../check-bundle.ts';
import { bundleOf, draw, between } from '../rules/examples/draw.ts';
import { parseBpmn } from '../parse-bpmn.ts';
import { examineDrawing } from './examine-drawing.ts';

/** So many branches, each a loop of two steps. */
const wide = (branches: number) => {
  const ids = Array.from({ length: branches }, (_each, at) => `b${at}`);
  const branch = (id: string) =>
    draw.flow('split', id) +
    draw.userTask(id) +
    draw.flow(id, 'join') +
    draw.boundary(`${id}late`, id, '<bpmn:timerEventDefinition/>') +
    draw.flow(`${id}late`, 'join');
  const middle = `${draw.gateway('split', '', 'inclusiveGateway')}${ids.map(branch).join('')}${draw.gateway('join', '', 'inclusiveGateway')}`;
  return bundleOf({ process: between('split', middle, 'join') });
};

test('a large drawing is examined in a thread of its own, and others are served meanwhile', async () => {
  // given a drawing with thousands of states
  const { xml } = wide(7).bpmn;
  const { drawing } = await parseBpmn('wide.bpmn', xml);
  if (!drawing) throw new Error('no process');
  // when it is examined
  let served = 0;
  const serving = setInterval(() => served++, 5);
  const verdict = await examineDrawing(drawing, xml);
  clearInterval(serving);
  // then more was looked at than fits between two requests, and requests were answered
  expect(verdict.complete).toBe(true);
  expect(verdict.states).toBeGreaterThan(1000);
  expect(served).toBeGreaterThan(3);
}, 60_000);

test('a drawing that has not changed is examined once, however often it is asked for', async () => {
  const { xml } = wide(3).bpmn;
  const first = await parseBpmn('kept.bpmn', xml);
  const again = await parseBpmn('kept.bpmn', xml);
  if (!first.drawing || !again.drawing) throw new Error('no process');
  expect(await examineDrawing(again.drawing, xml)).toBe(await examineDrawing(first.drawing, xml));
  // and another is another
  const changed = await parseBpmn('kept.bpmn', xml.replace('name="b0"', 'name="x"'));
  expect(changed.drawing).not.toBe(first.drawing);
});

test('what is too large says so and is judged by its structure', async () => {
  // given far too many branches, and a step behind which nothing ends
  const bundle = wide(16);
  bundle.bpmn.xml = bundle.bpmn.xml.replace(
    '</bpmn:process>',
    draw.flow('b0', 'lost') + draw.userTask('lost') + draw.flow('lost', 'lost') + '</bpmn:process>',
  );
  // when the gate is asked
  const findings = await checkBundle(bundle);
  // then it says so, and names what the structure alone shows
  const found = findings.map(({ rule, elementId }) => `${rule}@${elementId}`);
  expect(found).toContain('fully-examined@sample');
  expect(found).toContain('element-continues@lost');
}, 60_000);

test('what is too large to be published is not looked into', async () => {
  // given a path of more elements than are published
  const steps = Array.from({ length: 1100 }, (_each, at) => `t${at}`);
  const path = steps.map((id, at) => draw.userTask(id) + (at > 0 ? draw.flow(`t${at - 1}`, id) : ''));
  // when the gate is asked, then it says so and nothing else
  const findings = await checkBundle(bundleOf({ process: between('t0', path.join(''), 't1099') }));
  expect(findings.map(({ rule }) => rule)).toEqual(['size-limit']);
});

test('a finding of the flow carries the way there', async () => {
  // given a join that waits for a branch that was not taken
  const middle =
    draw.gateway('g', 'default="g_two"') +
    draw.flow('g', 'one', draw.when('${urgent}')) +
    draw.userTask('one') +
    draw.flow('g', 'two') +
    draw.userTask('two') +
    draw.flow('one', 'join') +
    draw.flow('two', 'join') +
    draw.gateway('join', '', 'parallelGateway');
  // when the gate is asked
  const findings = await checkBundle(bundleOf({ process: between('g', middle, 'join') }));
  // then elements and flows lead from the start to where it stops
  const stuck = findings.find(({ rule }) => rule === 'element-continues');
  expect(stuck).toMatchObject({ elementId: 'join', severity: 'error' });
  expect(stuck?.path?.slice(0, 3)).toEqual(['start', 'start_g', 'g']);
  expect(stuck?.path?.at(-1)).toBe('join');
});
