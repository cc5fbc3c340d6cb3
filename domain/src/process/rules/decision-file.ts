import { localized } from '@baton/contract/process/localized';
import { withDescendants } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** A decision file is DMN with decisions of different ids, as tables or literal expressions. */
export const decisionFile: Rule = {
  name: 'decision-file',
  severity: 'error',
  says: localized(
    '决策文件只有决策表和文字表达式，各有自己的 id',
    '決策檔案只有決策表和文字運算式，各有自己的 id',
    'A decision file holds tables and literal expressions, each with an id of its own',
  ),
  why: localized(
    '引擎不执行其他内容；id 重复时分不清步骤要的是哪一个。',
    '引擎不執行其他內容；id 重複時分不清步驟要的是哪一個。',
    'The engine does not run anything else, and with one id twice nobody knows which is meant.',
  ),
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
