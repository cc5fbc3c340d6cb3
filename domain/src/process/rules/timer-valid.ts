import { localized } from '@baton/contract/process/localized';
import { isExpression } from '../placed-expressions.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A timer has exactly one time, as ISO 8601 or from a variable. */
export const timerValid: Rule = {
  name: 'timer-valid',
  severity: 'error',
  says: localized(
    '定时器只写一个时间：日期、时长或周期，用 ISO 8601',
    '計時器只寫一個時間：日期、時長或週期，用 ISO 8601',
    'A timer has one time, a date, duration or cycle in ISO 8601',
  ),
  why: localized(
    '写错的定时器要到工单走到这里时才出错，工单就停在这里。',
    '寫錯的計時器要到工單走到這裡時才出錯，工單就停在這裡。',
    'A wrong timer fails only when a ticket gets there, and the ticket stays.',
  ),
  problem: localized(
    '“{name}”的定时器不可用',
    '「{name}」的計時器不可用',
    'The timer of "{name}" cannot be used',
  ),
  mend: localized(
    '写一个 ISO 8601 的日期、时长或周期，例如 PT2H',
    '寫一個 ISO 8601 的日期、時長或週期，例如 PT2H',
    'Give one date, duration or cycle in ISO 8601, such as PT2H',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.trigger?.kind !== 'timer') continue;
      const times = node.trigger.xml.children.filter((child) => Object.hasOwn(forms, child.name));
      const [time] = times;
      const text = time?.text.trim() ?? '';
      const readable = time && (isExpression(text) || forms[time.name]?.test(text));
      if (times.length !== 1 || !readable) yield { at: node.xml };
    }
  },
};

const date = '\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?';
const duration = 'P(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?=.)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?';
const forms: Readonly<Record<string, RegExp>> = {
  timeDate: new RegExp(`^${date}$`),
  timeDuration: new RegExp(`^${duration}$`),
  timeCycle: new RegExp(`^R\\d*\\/(?:${date}\\/)?${duration}(?:\\/${date})?$`),
};
