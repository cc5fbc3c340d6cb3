import { Type } from 'typebox';
import { localized } from '../localized.ts';
import { retryInputs } from '../retries.ts';
import { textInput } from '../topic-input.ts';
import { topic } from '../topic.ts';

/** Puts people on the copy list and tells them; once per ticket and person, however often it runs. */
export const copyTo = topic({
  name: 'copy-to',
  version: 1,
  icon: 'i-lucide-copy',
  title: localized('抄送', '抄送', 'Copy to'),
  description: localized(
    '记录抄送并通知，每张工单每人一次',
    '記錄抄送並通知，每張工單每人一次',
    'Records and tells people, once per ticket and person',
  ),
  inputs: Type.Object({
    recipients: textInput('recipients', localized('抄送给', '抄送給', 'People')),
    ...retryInputs,
  }),
  outputs: Type.Object({}),
  errors: [],
  example: { recipients: 'departmentHead, role(auditor)' },
});
