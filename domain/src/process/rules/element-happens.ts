import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** What no run ever comes to was drawn for nothing, or something before it is wrong. */
export const elementHappens: Rule = {
  name: 'element-happens',
  severity: 'error',
  says: localized(
    '每个元素都有某种走法能到达',
    '每個元素都有某種走法能到達',
    'There is a way to come to every element',
  ),
  why: localized(
    '任何工单都到不了的步骤等于没画，说明前面的汇合或连线有错。',
    '任何工單都到不了的步驟等於沒畫，說明前面的匯合或連線有錯。',
    'A step that no ticket ever gets to might as well not be there: something before it is wrong.',
  ),
  problem: localized(
    '没有任何一次运行会走到“{name}”',
    '沒有任何一次執行會走到「{name}」',
    'No run ever comes to "{name}"',
  ),
  mend: localized(
    '检查它前面的汇合、连线或触发它的事件；不需要就删除',
    '檢查它前面的匯合、連線或觸發它的事件；不需要就刪除',
    'Look at the join, flow or event before it, or remove it',
  ),
  check: (context) => remarked(context, 'dead'),
};
