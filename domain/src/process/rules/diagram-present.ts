import { localized } from '@baton/contract/process/localized';
import { attributeOf, withDescendants } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** People follow their ticket on the diagram. */
export const diagramPresent: Rule = {
  name: 'diagram-present',
  severity: 'warning',
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
