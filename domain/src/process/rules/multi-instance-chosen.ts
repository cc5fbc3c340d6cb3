import { localized } from '@baton/contract/process/localized';
import type { FlowNode } from '../drawing.ts';
import { readMultiInstanceModel } from '../read-user-task.ts';
import { topicName } from '../topic-of.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/**
 * The engine skips a step over an empty list in silence, so somebody visible has to write the list, on whatever way a
 * ticket comes to the step.
 */
export const multiInstanceChosen: Rule = {
  name: 'multi-instance-chosen',
  severity: 'error',
  says: localized(
    '每条通向多人步骤的路上都有“选定人员”',
    '每條通向多人步驟的路上都有「選定人員」',
    'On every way to a step of several people somebody is chosen first',
  ),
  why: localized(
    '名单为空时引擎会悄悄跳过这一步：没有人签署，工单却当作已经签过。',
    '名單為空時引擎會悄悄跳過這一步：沒有人簽署，工單卻當作已經簽過。',
    'With an empty list the engine skips the step in silence: nobody signed, and the ticket goes on as if they had.',
  ),
  problem: localized(
    '不经过写入 {list} 的“选定人员”也能到达多人步骤“{name}”',
    '不經過寫入 {list} 的「選定人員」也能到達多人步驟「{name}」',
    'A way leads to "{name}" without a "Choose people" that writes {list}',
  ),
  mend: localized(
    '在每条通向它的路上放一个“选定人员”（choose-people）',
    '在每條通往它的路上放一個「選定人員」（choose-people）',
    'Put a "Choose people" step (choose-people) on each way to it',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const many = readMultiInstanceModel(node);
      if (!many) continue;
      const isChosen = (one: FlowNode) =>
        topicName(one) === 'choose-people' &&
        one.properties.get('into') === many.collection &&
        (one.properties.get('step') ?? node.id) === node.id;
      if (isReachedWithout(node, isChosen)) yield { at: node.xml, values: { list: many.collection } };
    }
  },
};

/** Whether a way leads to a node on which none of these has been completed. */
function isReachedWithout(node: FlowNode, isPassed: (one: FlowNode) => boolean): boolean {
  const seen = new Set<FlowNode>();
  const open = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const before = nodesBefore(at);
    if (before.length === 0) return true;
    open.push(...before.filter((one) => at?.host === one || !isPassed(one)));
  }
  return false;
}

/** Where a token may have been before it came to a node; nowhere for a start of its own. */
function nodesBefore(node: FlowNode): FlowNode[] {
  // A boundary event leaves an activity that has not been completed.
  if (node.host) return [node.host];
  const startsInside = node.type === 'startEvent' && node.scope && !node.scope.isEventSubProcess;
  if (startsInside && node.scope) return [node.scope];
  return node.incoming.flatMap(({ source }) => source ?? []);
}
