import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** Everybody who writes a variable writes one type. */
export const variableTypesAgree: Rule = {
  name: 'variable-types-agree',
  severity: 'error',
  says: localized(
    '同一个变量处处都是同一种类型',
    '同一個變數處處都是同一種類型',
    'A variable has one type wherever it is written',
  ),
  why: localized(
    '两个表单用同一个键写不同类型，后写的会让前面的条件出错。',
    '兩個表單用同一個鍵寫不同類型，後寫的會讓前面的條件出錯。',
    'If two forms write one key with two types, the later one breaks the conditions of the former.',
  ),
  problem: localized(
    '变量“{variable}”的类型不一致：{types}',
    '變數「{variable}」的類型不一致：{types}',
    'The variable "{variable}" is written with different types: {types}',
  ),
  mend: localized('统一字段类型，或改名', '統一欄位類型，或改名', 'Use one type, or another name'),
  *check({ variables }) {
    for (const { name, at, sources } of variables) {
      const types = new Set(sources.flatMap((source) => (source.type ? [source.type] : [])));
      if (types.size > 1) yield { at, values: { variable: name, types: [...types].join(', ') } };
    }
  },
};
