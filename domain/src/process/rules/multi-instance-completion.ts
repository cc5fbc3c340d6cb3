import { localized } from '@baton/contract/process/localized';
import { parseExpression } from '../expression/parse-expression.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** When a step of several people has decided is computed by the platform, in one variable per step. */
export const multiInstanceCompletion: Rule = {
  name: 'multi-instance-completion',
  severity: 'error',
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
