import { localized } from '@baton/contract/process/localized';
import { decidingGateway } from '../outcome-gateway.ts';
import { attributeOf, camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Between completing and deciding nothing may wait: another branch would overwrite `outcome`. */
export const outcomeNotDelayed: Rule = {
  name: 'outcome-not-delayed',
  severity: 'error',
  says: localized(
    '完成任务与按钮决定之间没有异步等待',
    '完成任務與按鈕決定之間沒有非同步等待',
    'Nothing waits between completing a task and deciding',
  ),
  why: localized(
    '等待期间另一个分支可能写入自己的选择，工单就会按别人的按钮走。',
    '等待期間另一個分支可能寫入自己的選擇，工單就會按別人的按鈕走。',
    "Meanwhile another branch may write its own choice, and the ticket would follow somebody else's button.",
  ),
  problem: localized(
    '“{name}”在完成与决定之间异步等待',
    '「{name}」在完成與決定之間非同步等待',
    '"{name}" waits between completing and deciding',
  ),
  mend: localized('去掉异步设置', '去掉非同步設定', 'Take the asynchronous continuation away'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const gateway = decidingGateway(node);
      if (!gateway) continue;
      const many = node.multiInstance?.xml;
      const late = [
        { element: node.xml, attribute: 'asyncAfter' },
        { element: gateway.xml, attribute: 'asyncBefore' },
        { element: gateway.xml, attribute: 'async' },
        ...(many ? [{ element: many, attribute: 'asyncAfter' }] : []),
      ];
      for (const { element, attribute } of late) {
        if (camundaAttribute(element, attribute) !== 'true') continue;
        const elementId = attributeOf(element, 'id');
        const attributes = { [`camunda:${attribute}`]: null };
        yield {
          at: element,
          quickFix: elementId ? { kind: 'set-attributes', file: drawing.file, elementId, attributes } : null,
        };
      }
    }
  },
};
