import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** Everybody who writes a variable writes one type. */
export const variableTypesAgree: Rule = {
  name: 'variable-types-agree',
  severity: 'error',
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
