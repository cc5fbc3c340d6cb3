import { localized } from '@baton/contract/process/localized';
import { workerElement } from '../topic-of.ts';
import { camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A worker is an external task with a topic; a decision is referred to by its id. */
export const workerExternal: Rule = {
  name: 'worker-external',
  severity: 'error',
  says: localized(
    '服务、发送和业务规则任务要么是带主题的外部任务，要么引用一个决策',
    '服務、傳送和業務規則任務要麼是帶主題的外部任務，要麼引用一個決策',
    'Service, send and business rule tasks are external tasks with a topic, or refer to a decision',
  ),
  why: localized(
    '否则没有谁会去做这一步：引擎会出错，工单停在这里。',
    '否則沒有誰會去做這一步：引擎會出錯，工單停在這裡。',
    'Otherwise nobody does the step: the engine fails, and the ticket stays there.',
  ),
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
