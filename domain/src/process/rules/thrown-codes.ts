import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** What is thrown has a code; a compensation or escalation without a target goes nowhere. */
export const thrownCodes: Rule = {
  name: 'thrown-codes',
  severity: 'error',
  problem: localized(
    '“{name}”抛出的错误或升级没有代码',
    '「{name}」拋出的錯誤或升級沒有代碼',
    'What "{name}" throws has no code',
  ),
  mend: localized(
    '选择一个带代码的错误或升级',
    '選擇一個帶代碼的錯誤或升級',
    'Choose an error or escalation with a code',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const kind = node.trigger?.kind;
      if (kind !== 'error' && kind !== 'escalation') continue;
      const throws = node.type === 'endEvent' || node.type === 'intermediateThrowEvent';
      const names = attributeOf(node.trigger?.xml ?? node.xml, `${kind}Ref`);
      const known = (kind === 'error' ? drawing.errors : drawing.escalations).get(names ?? '');
      if (throws ? !known : names !== null && !known) yield { at: node.xml };
    }
  },
};
