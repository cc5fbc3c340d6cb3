import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** Some choices leave a join waiting for ever; others do not. Data may exclude them, so it is a warning. */
export const branchesArrive: Rule = {
  name: 'branches-arrive',
  severity: 'warning',
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
