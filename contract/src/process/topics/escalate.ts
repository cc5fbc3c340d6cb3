import { Type } from 'typebox';
import { localized } from '../localized.ts';
import { retryInputs } from '../retries.ts';
import { choiceInput, textInput } from '../topic-input.ts';
import { topic } from '../topic.ts';

/** Makes a late ticket visible: priority up, heads told, supervisors added. */
export const escalate = topic({
  name: 'escalate',
  version: 1,
  icon: 'i-lucide-trending-up',
  title: localized('升级', '升級', 'Escalate'),
  description: localized(
    '提高优先级，通知负责人，加入督办人',
    '提高優先級，通知負責人，加入督辦人',
    'Raises priority, tells heads, adds supervisors',
  ),
  inputs: Type.Object({
    level: Type.Optional(
      choiceInput(
        {
          1: localized('一级', '一級', 'First'),
          2: localized('二级', '二級', 'Second'),
          3: localized('三级', '三級', 'Third'),
        },
        localized('升级级别', '升級級別', 'Level of escalation'),
        '1',
      ),
    ),
    raisePriority: Type.Optional(
      choiceInput(
        { true: localized('是', '是', 'Yes'), false: localized('否', '否', 'No') },
        localized('提高优先级', '提高優先級', 'Raise the priority'),
        'true',
      ),
    ),
    recipients: Type.Optional(
      textInput('recipients', localized('通知', '通知', 'Who is told'), 'assignee, teamLead, departmentHead'),
    ),
    supervisors: Type.Optional(
      textInput('strategies', localized('加入的督办人', '加入的督辦人', 'Supervisors added')),
    ),
    ...retryInputs,
  }),
  outputs: Type.Object({}),
  errors: [],
  example: { level: '1', recipients: 'assignee, departmentHead' },
});
