import { localized } from '@baton/contract/process/localized';
import { parseExpression } from '../expression/parse-expression.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** When a step of several people has decided is computed by the platform, in one variable per step. */
export const multiInstanceCompletion: Rule = {
  name: 'multi-instance-completion',
  severity: 'error',
  says: localized(
    '多人步骤的完成条件由平台计算：${decided_步骤}',
    '多人步驟的完成條件由平台計算：${decided_步驟}',
    'When a step of several people is over is computed by the platform: ${decided_step}',
  ),
  why: localized(
    '其他条件可能提前结束会签，还没签的人的任务会消失。',
    '其他條件可能提前結束會簽，還沒簽的人的任務會消失。',
    'Another condition may end it early, and the tasks of those who have not signed vanish.',
  ),
  problem: localized(
    '“{name}”的完成条件应为 {condition}',
    '「{name}」的完成條件應為 {condition}',
    'The completion condition of "{name}" has to be {condition}',
  ),
  mend: localized(
    '改成该条件；子流程不写完成条件',
    '改成該條件；子流程不寫完成條件',
    'Use that condition; a sub-process has none',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (!node.multiInstance) continue;
      const said = node.multiInstance.completionCondition;
      const wanted = node.type === 'userTask' ? `\${decided_${node.id}}` : null;
      const plain = wanted === null || /^\w+$/.test(node.id);
      const expression = said === null ? null : parseExpression(said);
      const isWanted = expression?.kind === 'name' && expression.name === `decided_${node.id}`;
      if (plain && (wanted === null ? said === null : isWanted)) continue;
      const fix = { file: drawing.file, elementId: node.id };
      yield {
        at: node.xml,
        values: { condition: wanted ?? '—' },
        quickFix: wanted && plain ? { kind: 'set-completion-condition', ...fix, condition: wanted } : null,
      };
    }
  },
};
