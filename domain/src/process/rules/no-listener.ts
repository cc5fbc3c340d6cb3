import { localized } from '@baton/contract/process/localized';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Listeners run code in the engine, whatever they carry. */
export const noListener: Rule = {
  name: 'no-listener',
  severity: 'error',
  problem: localized('“{name}”带有监听器', '「{name}」帶有監聽器', '"{name}" carries a listener'),
  mend: localized(
    '删除监听器，需要时画一个工作单元',
    '刪除監聽器，需要時畫一個工作單元',
    'Remove the listener; draw a worker where something has to be done',
  ),
  *check({ drawing }) {
    for (const element of modelElements(drawing)) {
      if (element.name === 'executionListener' || element.name === 'taskListener') yield { at: element };
    }
  },
};
