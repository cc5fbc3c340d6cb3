import { localized } from '@baton/contract/process/localized';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Listeners run code in the engine, whatever they carry. */
export const noListener: Rule = {
  name: 'no-listener',
  severity: 'error',
  says: localized('元素上没有监听器', '元素上沒有監聽器', 'No listeners on elements'),
  why: localized(
    '监听器在图上看不见，却会在引擎里执行代码。要做的事应当画出来。',
    '監聽器在圖上看不見，卻會在引擎裡執行程式碼。要做的事應當畫出來。',
    'A listener is invisible on the drawing and runs code in the engine. What is to be done should be drawn.',
  ),
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
