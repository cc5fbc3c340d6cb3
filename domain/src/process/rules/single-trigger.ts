import { localized } from '@baton/contract/process/localized';
import { eventDefinitions } from '../read-flow-node.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine runs one trigger per event and reads past all others. */
export const singleTrigger: Rule = {
  name: 'single-trigger',
  severity: 'error',
  says: localized('每个事件只有一个触发器', '每個事件只有一個觸發器', 'One trigger per event'),
  why: localized(
    '引擎只执行其中一个，其余的被忽略：工单等待的事情可能永远不会被听到。',
    '引擎只執行其中一個，其餘的被忽略：工單等待的事情可能永遠不會被聽到。',
    'The engine runs one and reads past the others: what a ticket waits for might never be heard.',
  ),
  problem: localized('“{name}”有多个触发器', '「{name}」有多個觸發器', '"{name}" has several triggers'),
  mend: localized('每个事件只留一个触发器', '每個事件只留一個觸發器', 'Leave one trigger per event'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const references = node.xml.children.filter((child) => child.name === 'eventDefinitionRef');
      if (eventDefinitions(node.xml).length > 1 || references.length > 0) yield { at: node.xml };
    }
  },
};
