import { localized } from '@baton/contract/process/localized';
import type { FlowNode } from '../drawing.ts';
import { readMultiInstanceModel } from '../read-user-task.ts';
import { assignmentOf } from '../read-assignment.ts';
import { camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Each task of a step of several people goes to its own entry of the list; else one person could sign for all. */
export const countersignPeople: Rule = {
  name: 'countersign-people',
  severity: 'error',
  says: localized(
    '多人步骤的每个任务分配给名单中的那一个人',
    '多人步驟的每個任務分派給名單中的那一個人',
    'Each task of a step of several goes to its own entry of the list',
  ),
  why: localized(
    '否则一个人可以替所有人签完。',
    '否則一個人可以替所有人簽完。',
    'Otherwise one person could sign for all of them.',
  ),
  problem: localized(
    '多人步骤“{name}”的分配没有用到元素变量 {element}',
    '多人步驟「{name}」的分派沒有用到元素變數 {element}',
    'The assignment of the step of several "{name}" does not use its element variable {element}',
  ),
  mend: localized(
    '每种分配方式都写上它，例如 person({element})',
    '每種分派方式都寫上它，例如 person({element})',
    'Name it in each strategy, as in person({element})',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const many = node.type === 'userTask' ? readMultiInstanceModel(node) : null;
      if (many?.element && !goesToElement(node, many.element)) {
        yield { at: node.xml, values: { element: many.element } };
      }
    }
  },
};

function goesToElement(node: FlowNode, element: string): boolean {
  const { strategies } = assignmentOf(node);
  if (strategies.length > 0) return strategies.every((call) => call.arguments.includes(element));
  const native = ['assignee', 'candidateUsers', 'candidateGroups'].map((name) =>
    camundaAttribute(node.xml, name),
  );
  const named = native.filter((text) => text !== null);
  return named.length > 0 && named.every((text) => new RegExp(`^[$#]\\{\\s*${element}\\s*\\}$`).test(text));
}
