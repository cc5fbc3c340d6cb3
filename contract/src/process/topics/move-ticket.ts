import { Type } from 'typebox';
import { localized } from '../localized.ts';
import { retryInputs } from '../retries.ts';
import { textInput } from '../topic-input.ts';
import { topic } from '../topic.ts';

/** Makes the department picked in a form field, and its team, the owner of the ticket. */
export const moveTicket = topic({
  name: 'move-ticket',
  version: 1,
  icon: 'i-lucide-move-right',
  title: localized('转到部门', '轉到部門', 'Move to department'),
  description: localized(
    '转出获准后，由另一部门及其团队接手工单',
    '轉出獲准後，由另一部門及其團隊接手工單',
    'Another department and its team own the ticket from now on',
  ),
  inputs: Type.Object({
    department: Type.Optional(
      textInput(
        'fieldKey',
        localized('部门所在字段', '部門所在欄位', 'Field of the department'),
        'department',
      ),
    ),
    team: Type.Optional(
      textInput(
        'fieldKey',
        localized('团队所在字段（可空）', '團隊所在欄位（可空）', 'Field of the team, if any'),
      ),
    ),
    ...retryInputs,
  }),
  outputs: Type.Object({ moved: Type.Boolean({ default: false }) }),
  errors: [
    {
      code: 'unknown_department',
      title: localized('部门不存在', '部門不存在', 'The department does not exist'),
    },
  ],
  example: { department: 'department' },
});
