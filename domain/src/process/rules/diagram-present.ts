import { localized } from '@baton/contract/process/localized';
import { attributeOf, withDescendants } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** People follow their ticket on the diagram. */
export const diagramPresent: Rule = {
  name: 'diagram-present',
  severity: 'warning',
  says: localized('流程带有图形', '流程帶有圖形', 'The process has a diagram'),
  why: localized(
    '工单页面在图上显示进度。没有图形，发起人和处理人只能看到文字列表。',
    '工單頁面在圖上顯示進度。沒有圖形，發起人和處理人只能看到文字清單。',
    'A ticket is followed on the diagram. Without one, requesters and assignees have only a list of words.',
  ),
  problem: localized(
    '流程没有图形，工单页面无法显示进度',
    '流程沒有圖形，工單頁面無法顯示進度',
    'The process has no diagram: a ticket cannot be followed on it',
  ),
  mend: localized(
    '在建模工具中排列图形后保存',
    '在建模工具中排列圖形後儲存',
    'Lay the process out in a modeler',
  ),
  *check({ drawing }) {
    for (const element of withDescendants(drawing.definitions)) {
      if (element.name === 'BPMNShape' && drawing.nodes.has(attributeOf(element, 'bpmnElement') ?? ''))
        return;
    }
    yield { at: drawing.process };
  },
};
