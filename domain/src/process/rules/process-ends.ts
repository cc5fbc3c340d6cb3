import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** A ticket that can never be finished is a mistake of the drawing, whatever people do. */
export const processEnds: Rule = {
  name: 'process-ends',
  severity: 'error',
  says: localized('流程总有办法走到结束', '流程總有辦法走到結束', 'There is a way to the end of the process'),
  why: localized(
    '这样的工单永远办不完：它一直开着，时限不停地走，只能由管理员取消。',
    '這樣的工單永遠辦不完：它一直開著，時限不停地走，只能由管理員取消。',
    'Such a ticket can never be finished: it stays open, its clocks run, and only an administrator can cancel it.',
  ),
  problem: localized(
    '无论怎么走，流程都到不了结束：最后停在“{other}”',
    '無論怎麼走，流程都到不了結束：最後停在「{other}」',
    'Whatever is done, the process never ends: it stops at "{other}"',
  ),
  mend: localized(
    '看图上的路径：汇合处是否在等一条不会来的分支',
    '看圖上的路徑：匯合處是否在等一條不會來的分支',
    'Follow the path on the diagram: a join may be waiting for a branch that never comes',
  ),
  check: (context) => remarked(context, 'endless'),
};
