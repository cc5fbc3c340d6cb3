import { localized } from '@baton/contract/process/localized';
import type { FlowNode } from '../drawing.ts';
import { subProcessTypes } from '../drawing.ts';
import { nameElement } from '../name-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** What the engine keeps as a row while it waits; an error or escalation is looked up in the drawing when thrown. */
const waiting: ReadonlySet<string> = new Set(['message', 'signal', 'timer', 'conditional']);

/**
 * Camunda 7.24 drops whatever waits on a sub-process when an interrupting event sub-process inside it begins, its
 * boundary events too. Seen for messages (random models 30 and 2225, as drawn before this rule); the other kinds are
 * refused on the same ground, unmeasured. Around several instances the events wait on a scope further out, and stay.
 */
export const boundaryKept: Rule = {
  name: 'boundary-kept',
  severity: 'error',
  says: localized(
    '子流程里有中断型事件子流程时，子流程的边界上没有等待的事件',
    '子流程裡有中斷型事件子流程時，子流程的邊界上沒有等待的事件',
    'Where an interrupting event sub-process is inside, nothing waits on the border around it',
  ),
  why: localized(
    '中断型事件子流程一开始，引擎就丢掉边界上的等待：时限到了也不会有任何反应。',
    '中斷型事件子流程一開始，引擎就丟掉邊界上的等待：時限到了也不會有任何反應。',
    'As soon as it begins, the engine drops what waits on the border: the deadline passes and nothing happens.',
  ),
  problem: localized(
    '“{inside}”一开始，“{host}”边界上的“{name}”就不再等待',
    '「{inside}」一開始，「{host}」邊界上的「{name}」就不再等待',
    'As soon as "{inside}" begins, "{name}" on the border of "{host}" no longer waits',
  ),
  mend: localized(
    '让“{inside}”不中断，或把边界事件移到里面的任务上',
    '讓「{inside}」不中斷，或把邊界事件移到裡面的任務上',
    'Let "{inside}" not interrupt, or move the boundary event to a task inside',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const { host, trigger } = node;
      if (!host || host.multiInstance || !subProcessTypes.has(host.type)) continue;
      if (!waiting.has(trigger?.kind ?? '')) continue;
      const inside = nodesOf(drawing).find((start) => interrupts(start, host))?.scope;
      if (!inside) continue;
      yield {
        at: node.xml,
        values: { inside: nameElement(drawing, inside.id), host: nameElement(drawing, host.id) },
      };
    }
  },
};

/** The start of an event sub-process straight inside this sub-process that ends all else in it. */
function interrupts(start: FlowNode, host: FlowNode): boolean {
  const around = start.type === 'startEvent' ? start.scope : null;
  return Boolean(around?.isEventSubProcess && around.scope === host && start.interrupting);
}
