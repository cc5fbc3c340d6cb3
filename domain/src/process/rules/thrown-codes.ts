import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** What is thrown has a code; a compensation or escalation without a target goes nowhere. */
export const thrownCodes: Rule = {
  name: 'thrown-codes',
  severity: 'error',
  says: localized(
    '抛出的错误和升级都有代码',
    '拋出的錯誤和升級都有代碼',
    'Errors and escalations that are thrown have a code',
  ),
  why: localized(
    '捕获的一方靠代码辨认。没有代码，画好的补救路径永远不会走到。',
    '捕獲的一方靠代碼辨認。沒有代碼，畫好的補救路徑永遠不會走到。',
    'Whoever catches them knows them by it. Without one the rescue that was drawn is never taken.',
  ),
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
