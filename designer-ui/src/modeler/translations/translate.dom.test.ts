import Diagram from 'diagram-js';
import plainModule from 'diagram-js/lib/i18n/translate';
import { expect, test } from 'vitest';
import { translateModule } from './translate.ts';

type Translate = (template: string, replacements?: Record<string, string>) => string;

/** The service as the parts of a modeler are given it, which brings the plain one along. */
async function speak(language: string): Promise<Translate> {
  const diagram = new Diagram({ modules: [plainModule, await translateModule(language)] });
  const translate = diagram.get<Translate>('translate');
  diagram.destroy();
  return translate;
}

test('the modeler speaks the language it is opened in', async () => {
  expect((await speak('zh-CN'))('User task')).toBe('用户任务');
  expect((await speak('zh-TW'))('Exclusive gateway')).toBe('互斥閘道');
});

test('gaps are filled, and left standing where nothing is given', async () => {
  const translate = await speak('zh-CN');
  expect(translate('Open {element}', { element: '审批' })).toBe('打开“审批”');
  expect(translate('Open {element}')).toBe('打开“{element}”');
});

test('English is left as it is, and so is what has no translation', async () => {
  expect((await speak('en'))('Open {element}', { element: 'Approve' })).toBe('Open Approve');
  expect((await speak('zh-TW'))('Not a text of the modeler')).toBe('Not a text of the modeler');
  expect((await speak('fr'))('User task')).toBe('User task');
});
