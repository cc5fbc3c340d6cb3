import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** The engine knows five hit policies; it refuses a table with another. */
export const decisionHitPolicy: Rule = {
  name: 'decision-hit-policy',
  severity: 'error',
  says: localized(
    '决策表使用引擎支持的命中策略',
    '決策表使用引擎支援的命中策略',
    'A table has a hit policy that the engine knows',
  ),
  why: localized(
    '引擎只认五种命中策略，其他的拒绝部署。',
    '引擎只認五種命中策略，其他的拒絕部署。',
    'The engine knows five and refuses a table with any other.',
  ),
  problem: localized(
    '“{name}”的命中策略 {policy} 引擎不支持',
    '「{name}」的命中原則 {policy} 引擎不支援',
    '"{name}" has the hit policy {policy}, which the engine does not know',
  ),
  mend: localized(
    '改用 UNIQUE、FIRST、ANY、COLLECT 或 RULE ORDER',
    '改用 UNIQUE、FIRST、ANY、COLLECT 或 RULE ORDER',
    'Use UNIQUE, FIRST, ANY, COLLECT or RULE ORDER',
  ),
  *check({ bundle }) {
    for (const { fileName: file, kind, hitPolicy, xml } of bundle.decisions) {
      if (kind === 'table' && !known.has(hitPolicy)) yield { at: xml, file, values: { policy: hitPolicy } };
    }
  },
};

const known: ReadonlySet<string> = new Set(['UNIQUE', 'FIRST', 'ANY', 'COLLECT', 'RULE ORDER']);
