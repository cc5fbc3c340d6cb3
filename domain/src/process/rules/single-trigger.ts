import { localized } from '@baton/contract/process/localized';
import { eventDefinitions } from '../read-flow-node.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine runs one trigger per event and reads past all others. */
export const singleTrigger: Rule = {
  name: 'single-trigger',
  severity: 'error',
  problem: localized('“{name}”有多个触发器', '「{name}」有多個觸發器', '"{name}" has several triggers'),
  mend: localized('每个事件只留一个触发器', '每個事件只留一個觸發器', 'Leave one trigger per event'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const references = node.xml.children.filter((child) => child.name === 'eventDefinitionRef');
      if (eventDefinitions(node.xml).length > 1 || references.length > 0) yield { at: node.xml };
    }
  },
};
