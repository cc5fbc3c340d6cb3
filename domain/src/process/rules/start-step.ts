import { localized } from '@baton/contract/process/localized';
import { assignmentOf } from '../read-assignment.ts';
import { startOf } from '../scope-nodes.ts';
import { camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The start step is the requester's own, directly behind the start and with its form. */
export const startStep: Rule = {
  name: 'start-step',
  severity: 'error',
  says: localized(
    '开始步骤紧接在开始事件之后，属于发起人，使用开始表单',
    '開始步驟緊接在開始事件之後，屬於發起人，使用開始表單',
    "The start step stands directly behind the start, is the requester's, and has the start form",
  ),
  why: localized(
    '提交时平台替发起人完成它；撤回或退回发起人时回到这里。不符合就无处可退。',
    '提交時平台替發起人完成它；撤回或退回發起人時回到這裡。不符合就無處可退。',
    'Submitting completes it for the requester; withdrawing or returning leads back here. Otherwise there is nowhere to return to.',
  ),
  problem: localized(
    '“{name}”不能作开始步骤',
    '「{name}」不能作開始步驟',
    '"{name}" cannot be the start step',
  ),
  mend: localized(
    '把它直接放在开始事件后面，分配给 requester，使用开始表单',
    '把它直接放在開始事件後面，分派給 requester，使用開始表單',
    'Put it directly behind the start, assign it to requester, and use the start form',
  ),
  *check({ drawing }) {
    const steps = nodesOf(drawing).filter((node) => node.properties.get('startStep') === 'true');
    const start = startOf(drawing, null);
    for (const [place, node] of steps.entries()) {
      const directly = start?.outgoing.length === 1 && start.outgoing[0]?.target === node;
      const { strategies } = assignmentOf(node);
      const own = strategies.length === 1 && strategies[0]?.strategy === 'requester';
      const form = camundaAttribute(node.xml, 'formRef');
      const sameForm = form === null || (start && form === camundaAttribute(start.xml, 'formRef'));
      const fits = place === 0 && directly && own && sameForm && !node.multiInstance;
      if (!fits) yield { at: node.xml };
    }
  },
};
