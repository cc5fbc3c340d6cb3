import { localized } from '@baton/contract/process/localized';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Connectors and injected fields belong to code that does not run here. */
export const noConnector: Rule = {
  name: 'no-connector',
  severity: 'error',
  says: localized('没有连接器和注入的字段', '沒有連接器和注入的欄位', 'No connectors and no injected fields'),
  why: localized(
    '它们属于在引擎里运行的代码，这里没有；工单到达时会出错。',
    '它們屬於在引擎裡執行的程式碼，這裡沒有；工單到達時會出錯。',
    'They belong to code inside the engine that is not there: a ticket that gets to them would fail.',
  ),
  problem: localized('“{name}”带有 {element}', '「{name}」帶有 {element}', '"{name}" carries a {element}'),
  mend: localized(
    '用工作单元（外部任务）代替',
    '用工作單元（外部任務）代替',
    'Use a worker (external task) instead',
  ),
  *check({ drawing }) {
    for (const element of modelElements(drawing)) {
      if (element.name === 'connector' || element.name === 'field') yield { at: element };
    }
  },
};
