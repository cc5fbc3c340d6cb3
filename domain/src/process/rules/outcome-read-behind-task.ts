import { localized } from '@baton/contract/process/localized';
import { namesIn } from '../expression/expression.ts';
import { decidingGateway } from '../outcome-gateway.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** `outcome` is what somebody has just chosen; anywhere else it is an old choice. */
export const outcomeReadBehindTask: Rule = {
  name: 'outcome-read-behind-task',
  severity: 'error',
  says: localized(
    'outcome 只在用户任务后面紧接的网关里读取',
    'outcome 只在使用者任務後面緊接的閘道裡讀取',
    'outcome is read at the gateway directly behind a user task',
  ),
  why: localized(
    'outcome 是刚刚点的按钮；在别处读到的是旧的选择，工单会走错路。',
    'outcome 是剛剛點的按鈕；在別處讀到的是舊的選擇，工單會走錯路。',
    'It is the button just pressed; elsewhere it is an old choice, and the ticket goes the wrong way.',
  ),
  problem: localized(
    '“{name}”在用户任务之后以外的地方读取 outcome',
    '「{name}」在使用者任務之後以外的地方讀取 outcome',
    '"{name}" reads outcome elsewhere than directly behind a user task',
  ),
  mend: localized(
    '把排他网关直接放在用户任务后面',
    '把互斥閘道直接放在使用者任務後面',
    'Put the exclusive gateway directly behind the user task',
  ),
  *check({ drawing, expressions }) {
    const behindTasks = new Set(nodesOf(drawing).map(decidingGateway));
    for (const { expression, owner, at } of expressions) {
      if (!expression || !namesIn(expression).includes('outcome')) continue;
      const source = 'source' in owner ? owner.source : null;
      if (!source || !behindTasks.has(source)) yield { at };
    }
  },
};
