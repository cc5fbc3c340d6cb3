import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** The file has to be readable by bpmn-js and Camunda Modeler without loss. */
export const modelConforms: Rule = {
  name: 'model-conforms',
  severity: 'error',
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
