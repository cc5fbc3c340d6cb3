import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** What a non-interrupting event starts runs beside its host; on the path of the host it makes everything happen twice. */
export const besideStaysBeside: Rule = {
  name: 'beside-stays-beside',
  severity: 'warning',
  says: localized(
    '不中断的事件开始的路径自行结束，不进入主路径',
    '不中斷的事件開始的路徑自行結束，不進入主路徑',
    'What a non-interrupting event starts ends by itself',
  ),
  why: localized(
    '它进入主路径时，主路径的步骤会做两次：一次为提醒，一次为工单本身。',
    '它進入主路徑時，主路徑的步驟會做兩次：一次為提醒，一次為工單本身。',
    'On the main path it makes everything there happen twice: once for the reminder and once for the ticket.',
  ),
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
