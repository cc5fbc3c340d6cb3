import { localized } from '@baton/contract/process/localized';
import type { BlockKind } from '../block.ts';

/** A decision table answers with one value, which later conditions ask for. */
export const decision: BlockKind = {
  key: 'decision',
  group: 'blocks',
  words: localized('决策表', '決策表', 'Decision'),
  help: localized(
    '按决策表得出一个值，供后面的条件使用',
    '按決策表得出一個值，供後面的條件使用',
    'A decision table gives one value for the conditions behind it',
  ),
  icon: 'bpmn-icon-business-rule-task',
  make({ freeId }) {
    const id = freeId('decision');
    const attributes = {
      ...{ 'camunda:decisionRef': id, 'camunda:decisionRefBinding': 'deployment' },
      ...{ 'camunda:mapDecisionResult': 'singleEntry', 'camunda:resultVariable': `${id}Answer` },
    };
    const properties = { ticketStatus: 'pending' };
    const part = { id, type: 'bpmn:BusinessRuleTask', x: 0, y: 0, words: decision.words } as const;
    return { parts: [{ ...part, attributes, properties }], flows: [], exit: { part: id } };
  },
};

/** The ticket rests for a while. */
export const wait: BlockKind = {
  key: 'wait',
  group: 'blocks',
  words: localized('等待', '等待', 'Wait'),
  help: localized('等待一段时间后继续', '等待一段時間後繼續', 'Goes on after some time'),
  icon: 'bpmn-icon-intermediate-event-catch-timer',
  make({ freeId }) {
    const id = freeId('wait');
    const part = { id, type: 'bpmn:IntermediateCatchEvent', x: 0, y: 0, words: wait.words } as const;
    const event = { kind: 'timer', duration: 'P1D' } as const;
    const properties = { ticketStatus: 'pending' };
    return { parts: [{ ...part, event, properties }], flows: [], exit: { part: id } };
  },
};
