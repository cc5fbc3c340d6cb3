import { localized } from '@baton/contract/process/localized';
import { attributeOf, bpmnChildren } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** A pool without `isExecutable` is skipped at deployment and run after a restart of the engine. */
export const picturesNotExecutable: Rule = {
  name: 'pictures-not-executable',
  severity: 'error',
  says: localized('其他泳池注明不可执行', '其他泳池註明不可執行', 'Other pools say that they are not run'),
  why: localized(
    '没有注明的泳池部署时被跳过，引擎重启后却会运行：工单的走法会突然改变。',
    '沒有註明的泳池部署時被跳過，引擎重啟後卻會執行：工單的走法會突然改變。',
    'A pool that does not say so is skipped at deployment and run after a restart of the engine: tickets would suddenly behave differently.',
  ),
  problem: localized(
    '“{name}”没有说明是否可执行',
    '「{name}」沒有說明是否可執行',
    '"{name}" does not say whether it is executable',
  ),
  mend: localized('设为不可执行', '設為不可執行', 'Make it not executable'),
  *check({ drawing }) {
    for (const process of bpmnChildren(drawing.definitions, 'process')) {
      const elementId = attributeOf(process, 'id');
      if (process === drawing.process || attributeOf(process, 'isExecutable') !== null) continue;
      const attributes = { isExecutable: 'false' };
      yield {
        at: process,
        quickFix: elementId ? { kind: 'set-attributes', file: drawing.file, elementId, attributes } : null,
      };
    }
  },
};
