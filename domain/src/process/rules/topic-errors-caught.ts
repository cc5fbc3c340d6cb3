import { localized } from '@baton/contract/process/localized';
import { errorsThrown } from '@baton/contract/process/topic';
import { catchesError } from '../catches-error.ts';
import { topicInputs, topicOf } from '../topic-of.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A BPMN error nobody catches makes the worker try for ever. */
export const topicErrorsCaught: Rule = {
  name: 'topic-errors-caught',
  severity: 'error',
  problem: localized(
    '“{name}”可能抛出错误 {code}，没有被捕获',
    '「{name}」可能拋出錯誤 {code}，沒有被捕獲',
    '"{name}" may end with the error {code}, which nothing catches',
  ),
  mend: localized(
    '在它上面画一个捕获该错误的边界事件',
    '在它上面畫一個捕獲該錯誤的邊界事件',
    'Draw a boundary event on it that catches the error',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const topic = topicOf(node);
      if (!topic) continue;
      for (const { code } of errorsThrown(topic, topicInputs(node, topic))) {
        if (!catchesError(drawing, node, code)) yield { at: node.xml, values: { code } };
      }
    }
  },
};
