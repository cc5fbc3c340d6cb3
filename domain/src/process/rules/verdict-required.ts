import { localized } from '@baton/contract/process/localized';
import { buttonKey, decidingGateway } from '../outcome-gateway.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Where several people decide, each button has to say what it counts as. */
export const verdictRequired: Rule = {
  name: 'verdict-required',
  severity: 'error',
  says: localized(
    '多人步骤的每个按钮说明算作同意、拒绝、退回还是其他',
    '多人步驟的每個按鈕說明算作同意、拒絕、退回還是其他',
    'Behind a step of several people each button says what it counts as',
  ),
  why: localized(
    '平台按这些意见计票。不说明的按钮无法计算，会签就得不出结果。',
    '平台按這些意見計票。不說明的按鈕無法計算，會簽就得不出結果。',
    'Agree, refuse, return or other is what is counted. A button that does not say so cannot be, and the step would never decide.',
  ),
  problem: localized(
    '多人步骤的按钮“{name}”没有 verdict',
    '多人步驟的按鈕「{name}」沒有 verdict',
    'The button "{name}" of a step of several people has no verdict',
  ),
  mend: localized(
    '选择同意、拒绝、退回或其他',
    '選擇同意、拒絕、退回或其他',
    'Choose agree, refuse, return or other',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const automatic = /^(?:pass|refuse)$/.test(node.properties.get('whenNobody') ?? '');
      if (!node.multiInstance && !automatic) continue;
      const gateway = decidingGateway(node);
      for (const flow of gateway?.outgoing ?? []) {
        if (!gateway || buttonKey(gateway, flow) === null) continue;
        if (!flow.properties.has('verdict')) yield { at: flow.xml };
      }
    }
  },
};
