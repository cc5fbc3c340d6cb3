import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Everything that is executed, recorded or named by a finding needs an id. */
export const elementId: Rule = {
  name: 'element-id',
  severity: 'error',
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
