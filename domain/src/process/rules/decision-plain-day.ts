import { localized } from '@baton/contract/process/localized';
import type { Decision, FeelText } from '../parse-decisions.ts';
import type { Rule } from './rule.ts';

/** A variable that is a date has a time; the engine finds it neither before nor after a plain day. */
export const decisionPlainDay: Rule = {
  name: 'decision-plain-day',
  severity: 'error',
  says: localized(
    '日期变量与带时刻的值比较',
    '日期變數與帶時刻的值比較',
    'A date variable is compared with a date and a time',
  ),
  why: localized(
    '日期变量带有时刻，与只有日期的值比较永远不成立：规则形同虚设，工单落到别的规则上。',
    '日期變數帶有時刻，與只有日期的值比較永遠不成立：規則形同虛設，工單落到別的規則上。',
    'The variable has a time, and a comparison with a plain day never holds: the rule is dead, and tickets fall to another.',
  ),
  problem: localized(
    '“{text}”永远不会命中：日期变量带有时刻，不能与只有日期的值比较',
    '「{text}」永遠不會命中：日期變數帶有時刻，不能與只有日期的值比較',
    '"{text}" never hits: a date variable has a time and compares with no plain day',
  ),
  mend: localized(
    '写成 date and time("2026-01-31T00:00:00")',
    '寫成 date and time("2026-01-31T00:00:00")',
    'Write date and time("2026-01-31T00:00:00")',
  ),
  *check({ bundle }) {
    for (const { fileName: file, inputs, rules } of bundle.decisions) {
      for (const { text, xml } of rules.flatMap(({ cells }) => datesOf(cells, inputs))) {
        if (plainDay.test(text)) yield { at: xml, file, values: { text: text.slice(0, 80) } };
      }
    }
  },
};

const plainDay = /\bdate\s*\(/;

function datesOf(cells: FeelText[], inputs: Decision['inputs']): FeelText[] {
  return cells.filter((_, column) => inputs[column]?.type === 'date');
}
