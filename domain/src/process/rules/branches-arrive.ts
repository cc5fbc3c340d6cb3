import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** Some choices leave a join waiting for ever; others do not. Data may exclude them, so it is a warning. */
export const branchesArrive: Rule = {
  name: 'branches-arrive',
  severity: 'warning',
  says: localized(
    '汇合等待的分支总会到达',
    '匯合等待的分支總會到達',
    'The branches that a join waits for arrive',
  ),
  why: localized(
    '某些数据组合下，分支提前结束，汇合就永远等下去，工单停住而没有人有任务。',
    '某些資料組合下，分支提前結束，匯合就永遠等下去，工單停住而沒有人有任務。',
    'With some data a branch ends early and the join waits for ever: the ticket stands still and nobody has a task.',
  ),
  problem: localized(
    '有些走法会永远停在“{name}”',
    '有些走法會永遠停在「{name}」',
    'Some runs wait at "{name}" for ever',
  ),
  mend: localized(
    '用同类的网关成对分开与汇合；若数据不会走到这一步，写明原因',
    '用同類的閘道成對分開與匯合；若資料不會走到這一步，寫明原因',
    'Split and join by gateways of one kind; if the data never leads there, say so',
  ),
  check: (context) => remarked(context, 'blocks'),
};
