import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** The file has to be readable by bpmn-js and Camunda Modeler without loss. */
export const modelConforms: Rule = {
  name: 'model-conforms',
  severity: 'error',
  says: localized(
    '文件符合 BPMN 规范，没有重复的 id，也没有指向不存在元素的引用',
    '檔案符合 BPMN 規範，沒有重複的 id，也沒有指向不存在元素的引用',
    'The file follows BPMN: no id twice, no reference to something that is not there',
  ),
  why: localized(
    '读不懂的部分会被丢掉：工单可能少走一步，分析员保存一次，图就变了样。',
    '讀不懂的部分會被丟掉：工單可能少走一步，分析人員儲存一次，圖就變了樣。',
    'What cannot be read is dropped: a ticket might miss a step, and saving the drawing once would change it.',
  ),
  problem: localized(
    '文件不符合 BPMN 规范：{detail}',
    '檔案不符合 BPMN 規範：{detail}',
    'The file departs from BPMN: {detail}',
  ),
  mend: localized(
    '用建模工具打开并修正后保存',
    '用建模工具開啟並修正後儲存',
    'Open it in a modeler, mend it there and save it',
  ),
  *check({ bundle, drawing }) {
    for (const { kind, detail, elementId } of bundle.bpmn.remarks) {
      if (kind === 'unknown-attribute' && /<camunda:/.test(detail)) continue;
      const at = (elementId && drawing.nodes.get(elementId)?.xml) || drawing.definitions;
      yield { at, values: { detail } };
    }
  },
};
