import { localized } from '@baton/contract/process/localized';
import type { FlowNode } from '../drawing.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/**
 * Nothing says what a signer's voice weighs, and inside a sub-process that itself runs several times the records of
 * one run would overwrite those of another.
 */
export const countersignAvailable: Rule = {
  name: 'countersign-available',
  severity: 'error',
  says: localized(
    '会签不加权，也不放在多实例子流程里',
    '會簽不加權，也不放在多實例子流程裡',
    'No countersigning by weight, and none inside a multi-instance sub-process',
  ),
  why: localized(
    '没有规定每个人的票算多少；在多实例子流程里，一轮的记录会覆盖另一轮的。',
    '沒有規定每個人的票算多少；在多實例子流程裡，一輪的記錄會覆蓋另一輪的。',
    'Nothing says what a voice weighs; and inside such a sub-process the records of one run would overwrite those of another.',
  ),
  problem: localized(
    '“{name}”的加权会签，或多实例子流程里的会签，目前还不支持',
    '「{name}」的加權會簽，或多實例子流程裡的會簽，目前還不支援',
    'Countersigning by weight, or inside a multi-instance sub-process, as in "{name}", is not available yet',
  ),
  mend: localized(
    '用比例（ratio）代替加权；把会签移到多实例子流程外面',
    '用比例（ratio）代替加權；把會簽移到多實例子流程外面',
    'Use a ratio instead of weights; draw the step outside of the multi-instance sub-process',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'userTask' || !node.multiInstance) continue;
      if (node.properties.get('countersign') === 'weighted' || isNested(node)) yield { at: node.xml };
    }
  },
};

function isNested(node: FlowNode): boolean {
  for (let around = node.scope; around; around = around.scope) if (around.multiInstance) return true;
  return false;
}
