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
  says: localized(
    '工作单元可能抛出的每个错误都被捕获',
    '工作單元可能拋出的每個錯誤都被捕獲',
    'Every error a worker may end with is caught',
  ),
  why: localized(
    '没有人捕获的错误会让工作单元不断重试，工单停住。画出补救的路，例如找不到团队时交给分派员。',
    '沒有人捕獲的錯誤會讓工作單元不斷重試，工單停住。畫出補救的路，例如找不到團隊時交給分派員。',
    'An error that nobody catches makes the worker try for ever. Draw what is to happen, such as a dispatcher where no team is found.',
  ),
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
