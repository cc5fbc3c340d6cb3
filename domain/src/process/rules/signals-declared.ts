import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A signal reaches every ticket that waits for it, so the type has to say that this is meant. */
export const signalsDeclared: Rule = {
  name: 'signals-declared',
  severity: 'error',
  says: localized(
    '使用的信号已在工单类型中声明',
    '使用的信號已在工單類型中宣告',
    'Signals that are used are declared with the ticket type',
  ),
  why: localized(
    '信号会同时到达所有在等它的工单，不只是这一张。要这样做必须明确声明。',
    '信號會同時到達所有在等它的工單，不只是這一張。要這樣做必須明確宣告。',
    'A signal reaches every ticket that waits for it, not this one alone. Whoever wants that has to say so.',
  ),
  problem: localized(
    '信号“{signal}”会影响其他工单，类型中没有声明',
    '信號「{signal}」會影響其他工單，類型中沒有宣告',
    'The signal "{signal}" crosses tickets and is not declared by the type',
  ),
  mend: localized(
    '改用消息或升级事件，或在类型中声明该信号',
    '改用訊息或升級事件，或在類型中宣告該信號',
    'Use a message or an escalation, or declare the signal with the type',
  ),
  *check({ bundle, drawing }) {
    const declared = bundle.typeDeclaration.signals ?? [];
    for (const node of nodesOf(drawing)) {
      if (node.trigger?.kind !== 'signal') continue;
      const signal = node.trigger.reference ?? '';
      if (!declared.includes(signal)) yield { at: node.xml, values: { signal } };
    }
  },
};
