import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** The id of the process is the key of the ticket type. */
export const processKey: Rule = {
  name: 'process-key',
  severity: 'error',
  says: localized(
    '流程的 id 等于工单类型的键',
    '流程的 id 等於工單類型的鍵',
    'The id of the process is the key of the ticket type',
  ),
  why: localized(
    '平台按这个键找到流程并开始工单；不同就找不到。',
    '平台按這個鍵找到流程並開始工單；不同就找不到。',
    'By this key the platform finds the process and starts tickets; another one would not be found.',
  ),
  problem: localized(
    '流程的 id 是“{id}”，工单类型的键是“{key}”',
    '流程的 id 是「{id}」，工單類型的鍵是「{key}」',
    'The id of the process is "{id}", the key of the ticket type "{key}"',
  ),
  mend: localized('让两者相同', '讓兩者相同', 'Make them equal'),
  *check({ bundle, drawing }) {
    const id = attributeOf(drawing.process, 'id') ?? '';
    const { key } = bundle.typeDeclaration;
    if (id !== key) yield { at: drawing.process, values: { id, key } };
  },
};
