import { localized } from '@baton/contract/process/localized';
import { mainLanguageOf } from '../main-language.ts';
import { buttonKey, decidingGateway } from '../outcome-gateway.ts';
import { readLocalized } from '../read-names.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The name of the flow is the button. */
export const outcomeNamed: Rule = {
  name: 'outcome-named',
  severity: 'error',
  says: localized('每个按钮都有名称', '每個按鈕都有名稱', 'Every button has a name'),
  why: localized(
    '连线的名称就是按钮上的字。没有名称，处理人看到的是内部的键。',
    '連線的名稱就是按鈕上的字。沒有名稱，處理人看到的是內部的鍵。',
    'The name of the flow is what the button says. Without one people see an internal key.',
  ),
  problem: localized('按钮“{key}”没有名称', '按鈕「{key}」沒有名稱', 'The button "{key}" has no name'),
  mend: localized('给连线命名', '給連線命名', 'Name the flow'),
  *check({ drawing }) {
    const main = mainLanguageOf(drawing);
    for (const gateway of new Set(nodesOf(drawing).map(decidingGateway))) {
      for (const flow of gateway?.outgoing ?? []) {
        const key = gateway && buttonKey(gateway, flow);
        const name = readLocalized(flow.properties, 'name', flow.name, main);
        if (key && !name) yield { at: flow.xml, values: { key } };
      }
    }
  },
};
