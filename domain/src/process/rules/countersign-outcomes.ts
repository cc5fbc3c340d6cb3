import { localized } from '@baton/contract/process/localized';
import { buttonKey, decidingGateway } from '../outcome-gateway.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Verdicts are what is counted: without a button that agrees a step of several people could never pass. */
export const countersignOutcomes: Rule = {
  name: 'countersign-outcomes',
  severity: 'error',
  says: localized(
    '多人步骤后面至少有一个表示同意的按钮',
    '多人步驟後面至少有一個表示同意的按鈕',
    'Behind a step of several people at least one button agrees',
  ),
  why: localized(
    '没有人能同意，这一步就永远不会通过。',
    '沒有人能同意，這一步就永遠不會通過。',
    'If nobody can agree the step never passes.',
  ),
  problem: localized(
    '多人步骤“{name}”后面没有表示同意的按钮',
    '多人步驟「{name}」後面沒有表示同意的按鈕',
    'No button behind the step of several "{name}" agrees',
  ),
  mend: localized(
    '在它后面放一个按 outcome 决定的网关，至少一条线的 verdict 为 agree',
    '在它後面放一個按 outcome 決定的閘道，至少一條線的 verdict 為 agree',
    'Put a gateway behind it that decides by outcome, with verdict agree on a flow at least',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'userTask' || !node.multiInstance) continue;
      const gateway = decidingGateway(node);
      const buttons = gateway?.outgoing.filter((flow) => buttonKey(gateway, flow) !== null) ?? [];
      const verdicts = buttons.map((flow) => flow.properties.get('verdict'));
      // A button without a verdict is another rule's finding, and may be meant to agree.
      if (!verdicts.includes('agree') && !verdicts.includes(undefined)) yield { at: node.xml };
    }
  },
};
