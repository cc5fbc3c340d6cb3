import { localized } from '@baton/contract/process/localized';
import { withDescendants } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** A decision file is DMN with decisions of different ids, as tables or literal expressions. */
export const decisionFile: Rule = {
  name: 'decision-file',
  severity: 'error',
  problem: localized(
    '决策文件中的“{name}”不可用',
    '決策檔案中的「{name}」不可用',
    '"{name}" in a decision file cannot be used',
  ),
  mend: localized(
    '只用决策表和文字表达式，id 各不相同',
    '只用決策表和文字運算式，id 各不相同',
    'Use decision tables and literal expressions, each with an id of its own',
  ),
  *check({ bundle }) {
    const seen = new Set<string>();
    for (const { fileName: file, definitions, decisions } of bundle.decisionFiles) {
      if (!/^https?:\/\/www\.omg\.org\/spec\/DMN\//.test(definitions.namespace)) {
        yield { at: definitions, file };
      }
      for (const element of withDescendants(definitions)) {
        if (refused.has(element.name)) yield { at: element, file };
      }
      for (const { id, kind, xml } of decisions) {
        if (kind === 'other' || id === '' || seen.has(id)) yield { at: xml, file };
        seen.add(id);
      }
    }
  },
};

/** Parts of DMN the engine does not evaluate, and imports of other files. */
const refused: ReadonlySet<string> = new Set([
  ...['businessKnowledgeModel', 'decisionService', 'invocation', 'context', 'relation', 'list', 'import'],
  ...['functionDefinition', 'case', 'casePlanModel', 'process'],
]);
