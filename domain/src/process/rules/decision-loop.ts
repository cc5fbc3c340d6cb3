import { localized } from '@baton/contract/process/localized';
import type { Decision } from '../parse-decisions.ts';
import type { Rule } from './rule.ts';

/** No decision reads its own result, by way of others or at once: the engine does not deploy such a file. */
export const decisionLoop: Rule = {
  name: 'decision-loop',
  severity: 'error',
  says: localized(
    '决策之间不互相循环读取',
    '決策之間不互相循環讀取',
    'Decisions do not read each other in a circle',
  ),
  why: localized(
    '要先知道自己的结果才能算出结果，引擎不接受这样的文件。',
    '要先知道自己的結果才能算出結果，引擎不接受這樣的檔案。',
    'It would have to know its result before it has one, and the engine does not take such a file.',
  ),
  problem: localized(
    '决策“{name}”最终要读取自己的结果',
    '決策「{name}」最終要讀取自己的結果',
    'The decision "{name}" reads its own result in the end',
  ),
  mend: localized(
    '去掉循环中的一条信息需求线',
    '去掉循環中的一條資訊需求線',
    'Remove one of the information requirements of the circle',
  ),
  *check({ bundle }) {
    for (const { fileName: file, decisions } of bundle.decisionFiles) {
      const byId = new Map(decisions.map((decision) => [decision.id, decision]));
      for (const decision of decisions) {
        if (readsItself(decision, byId)) yield { at: decision.xml, file };
      }
    }
  },
};

function readsItself({ id, requires }: Decision, byId: ReadonlyMap<string, Decision>): boolean {
  const seen = new Set<string>();
  const open = [...requires];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(byId.get(at)?.requires ?? []));
  }
  return false;
}
