import { Type } from 'typebox';
import { localized } from '../localized.ts';
import { retryInputs } from '../retries.ts';
import { choiceInput, textInput } from '../topic-input.ts';
import { topic } from '../topic.ts';

/**
 * Writes the list a multi-instance step behind it runs over, once per entry and in order, and records why.
 * `people`: persons found by a strategy. `departments`: the departments somebody picked in a form field,
 * without doubles and without those that do not exist or have neither a head nor members.
 * It also sets `decided_<step>` to false for the steps of several people that run over the list. An empty list is the error `nobody`, never a skipped step.
 */
export const choosePeople = topic({
  name: 'choose-people',
  version: 1,
  icon: 'i-lucide-users',
  title: localized('选定人员', '選定人員', 'Choose people'),
  description: localized(
    '为后面的多人步骤确定人员或部门名单',
    '為後面的多人步驟確定人員或部門名單',
    'Finds the people or departments for the step behind it',
  ),
  inputs: Type.Object({
    choose: Type.Optional(
      choiceInput(
        {
          people: localized('人员', '人員', 'People'),
          departments: localized('部门', '部門', 'Departments'),
        },
        localized('选定', '選定', 'Choose'),
        'people',
      ),
    ),
    strategy: Type.Optional(textInput('strategies', localized('人员', '人員', 'People'))),
    departments: Type.Optional(
      textInput('departmentsFrom', localized('部门取自字段', '部門取自欄位', 'Departments of the field')),
    ),
    into: textInput('variable', localized('写入名单变量', '寫入名單變數', 'List variable written')),
    step: Type.Optional(
      textInput('activity', localized('为哪一步（默认后一步）', '為哪一步（預設後一步）', 'For which step')),
    ),
    whenNobody: Type.Optional(
      textInput('whenNobody', localized('找不到人时', '找不到人時', 'When nobody is found'), 'flow'),
    ),
    ...retryInputs,
  }),
  outputs: Type.Object({}),
  listOutputNamedBy: 'into',
  requiredInputs: [
    { input: 'strategy', when: { input: 'choose', equals: 'people' } },
    { input: 'departments', when: { input: 'choose', equals: 'departments' } },
  ],
  errors: [
    {
      code: 'nobody',
      title: localized('找不到人', '找不到人', 'Nobody found'),
      when: { input: 'whenNobody', equals: 'flow' },
    },
  ],
  example: { choose: 'departments', departments: 'field(departments)', into: 'departments' },
});
