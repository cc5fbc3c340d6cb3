import { Type } from 'typebox';
import { localized } from '../localized.ts';
import { retryInputs } from '../retries.ts';
import { textInput } from '../topic-input.ts';
import { topic } from '../topic.ts';

/**
 * Picks the owning department and team: a choice already in the ticket's data, else the team named here,
 * else the routing rules of the ticket type.
 */
export const routeTicket = topic({
  name: 'route-ticket',
  version: 1,
  icon: 'i-lucide-split',
  title: localized('分派到团队', '分派到團隊', 'Route to a team'),
  description: localized(
    '按路由规则选定部门和团队，已有的选择保持不变',
    '按路由規則選定部門和團隊，已有的選擇保持不變',
    'Picks department and team by the routing rules; a choice already made stays',
  ),
  inputs: Type.Object({
    team: Type.Optional(textInput('team', localized('固定团队', '固定團隊', 'Always this team'))),
    departmentField: Type.Optional(
      textInput(
        'fieldKey',
        localized('已选部门所在字段', '已選部門所在欄位', 'Field of a chosen department'),
        'department',
      ),
    ),
    teamField: Type.Optional(
      textInput(
        'fieldKey',
        localized('已选团队所在字段', '已選團隊所在欄位', 'Field of a chosen team'),
        'team',
      ),
    ),
    ...retryInputs,
  }),
  outputs: Type.Object({ department: Type.String(), team: Type.String() }),
  errors: [{ code: 'no_team', title: localized('没有找到团队', '沒有找到團隊', 'No team found') }],
  example: { team: 'customer-desk' },
});
