import { localized } from '@baton/contract/process/localized';
import { isExpression } from '../placed-expressions.ts';
import { attributeOf, withDescendants } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** Decisions speak FEEL; any other language would run code in the engine. */
export const decisionLanguage: Rule = {
  name: 'decision-language',
  severity: 'error',
  says: localized('决策用 FEEL 书写', '決策用 FEEL 書寫', 'Decisions are written in FEEL'),
  why: localized(
    '其他语言在引擎里就是代码，能读到所有工单。',
    '其他語言在引擎裡就是程式碼，能讀到所有工單。',
    'Any other language is code inside the engine and could read all tickets.',
  ),
  problem: localized(
    '“{name}”使用 FEEL 以外的语言：{language}',
    '「{name}」使用 FEEL 以外的語言：{language}',
    '"{name}" uses a language other than FEEL: {language}',
  ),
  mend: localized('改成 FEEL', '改成 FEEL', 'Write it in FEEL'),
  *check({ bundle }) {
    for (const { fileName: file, definitions } of bundle.decisionFiles) {
      for (const element of withDescendants(definitions)) {
        const language = attributeOf(element, 'expressionLanguage');
        if (language !== null && !feel.test(language)) yield { at: element, file, values: { language } };
        const evaluated =
          isExpression(element.text) || element.attributes.some((one) => isExpression(one.value));
        if (evaluated) yield { at: element, file, values: { language: '${…}' } };
      }
    }
  },
};

const feel = /^(?:feel|https?:\/\/www\.omg\.org\/spec\/(?:FEEL\/\d{8}|DMN\/\d{8}\/FEEL)\/?)$/i;
