import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Everything that is executed, recorded or named by a finding needs an id. */
export const elementId: Rule = {
  name: 'element-id',
  severity: 'error',
  says: localized('每个会执行的元素都有 id', '每個會執行的元素都有 id', 'Everything that is run has an id'),
  why: localized(
    '状态、处理记录和检查结果都用 id 指明位置。没有 id，工单走到哪里就说不清。',
    '狀態、處理記錄和檢查結果都用 id 指明位置。沒有 id，工單走到哪裡就說不清。',
    'Status, records and findings name a place by its id. Without one nobody can say where a ticket is.',
  ),
  problem: localized(
    '第 {line} 行的“{element}”没有 id',
    '第 {line} 行的「{element}」沒有 id',
    '"{element}" in line {line} has no id',
  ),
  mend: localized(
    '在建模工具中打开并重新保存',
    '在建模工具中開啟並重新儲存',
    'Open it in a modeler and save it again',
  ),
  *check({ drawing }) {
    for (const { xml } of [...nodesOf(drawing), ...flowsOf(drawing)]) {
      if (!attributeOf(xml, 'id')) yield { at: xml, values: { line: String(xml.line) } };
    }
  },
};
