import { expect, test } from 'vitest';
import type { ElementFacts } from '../../../modeler/element-facts.ts';
import { stageEdit, stageIn } from './stage-words.ts';

const step = (properties: Record<string, string>) =>
  ({ mainLanguage: 'zh-CN', properties }) as unknown as ElementFacts;

test('a stage without a language is in the language of the drawing', () => {
  const received = step({ stage: '待受理', stageEn: 'To be accepted' });
  expect([stageIn(received, 'zh-CN'), stageIn(received, 'zh-TW'), stageIn(received, 'en')]).toEqual([
    '待受理',
    '',
    'To be accepted',
  ]);
});

test('the one without a language follows the drawing’s own', () => {
  expect(stageEdit(step({}), 'zh-CN', '处理中')).toEqual({ stage: '处理中', stageZhCN: '处理中' });
  expect(stageEdit(step({}), 'en', '')).toEqual({ stageEn: null });
});
