import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** What a non-interrupting event starts runs beside its host; on the path of the host it makes everything happen twice. */
export const besideStaysBeside: Rule = {
  name: 'beside-stays-beside',
  severity: 'warning',
  problem: localized(
    '“{name}”不中断，它开始的路径又进入主路径的“{other}”',
    '「{name}」不中斷，它開始的路徑又進入主路徑的「{other}」',
    '"{name}" does not interrupt, and what it starts runs into the main path at "{other}"',
  ),
  mend: localized(
    '让这条路径自己结束，或让事件中断',
    '讓這條路徑自己結束，或讓事件中斷',
    'Let that path end by itself, or let the event interrupt',
  ),
  check: (context) => remarked(context, 'joinsIn'),
};
