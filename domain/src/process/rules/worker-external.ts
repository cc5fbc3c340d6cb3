import { localized } from '@baton/contract/process/localized';
import { workerElement } from '../topic-of.ts';
import { camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A worker is an external task with a topic; a decision is referred to by its id. */
export const workerExternal: Rule = {
  name: 'worker-external',
  severity: 'error',
  problem: localized(
    '“{name}”既不是外部任务，也没有引用决策',
    '「{name}」既不是外部任務，也沒有引用決策',
    '"{name}" is neither an external task nor a reference to a decision',
  ),
  mend: localized(
    '设为外部任务并选择主题',
    '設為外部任務並選擇主題',
    'Make it an external task and choose a topic',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const worker = workerElement(node);
      if (!worker) continue;
      const type = camundaAttribute(worker, 'type');
      const external = type === 'external' && Boolean(camundaAttribute(worker, 'topic'));
      const decides = node.type === 'businessRuleTask' && Boolean(camundaAttribute(worker, 'decisionRef'));
      if (external === decides || (type !== null && type !== 'external')) yield { at: node.xml };
    }
  },
};
