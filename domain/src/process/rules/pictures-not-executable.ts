import { localized } from '@baton/contract/process/localized';
import { attributeOf, bpmnChildren } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** A pool without `isExecutable` is skipped at deployment and run after a restart of the engine. */
export const picturesNotExecutable: Rule = {
  name: 'pictures-not-executable',
  severity: 'error',
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
