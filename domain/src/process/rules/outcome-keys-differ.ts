import { localized } from '@baton/contract/process/localized';
import { buttonKey, decidingGateway } from '../outcome-gateway.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Two buttons with one key cannot be told apart. */
export const outcomeKeysDiffer: Rule = {
  name: 'outcome-keys-differ',
  severity: 'error',
  says: localized(
    '同一步骤的按钮键各不相同',
    '同一步驟的按鈕鍵各不相同',
    'The buttons of a step have different keys',
  ),
  why: localized(
    '键相同的两个按钮分不清，总是走前面那一条。',
    '鍵相同的兩個按鈕分不清，總是走前面那一條。',
    'Two buttons with one key cannot be told apart: the first way is always taken.',
  ),
  problem: localized(
    '按钮“{name}”的键“{key}”已被使用',
    '按鈕「{name}」的鍵「{key}」已被使用',
    'The key "{key}" of the button "{name}" is taken',
  ),
  mend: localized('换一个键', '換一個鍵', 'Use another key'),
  *check({ drawing }) {
    for (const gateway of new Set(nodesOf(drawing).map(decidingGateway))) {
      const seen = new Set<string>();
      for (const flow of gateway?.outgoing ?? []) {
        const key = gateway && buttonKey(gateway, flow);
        if (!key) continue;
        if (seen.has(key)) yield { at: flow.xml, values: { key } };
        seen.add(key);
      }
    }
  },
};
