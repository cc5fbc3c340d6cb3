import type { Language, LocalizedText } from '@baton/contract/language';
import { inputTraits } from '@baton/contract/process/check-inputs';
import { fill, localized } from '@baton/contract/process/localized';
import type { Topic, TopicError } from '@baton/contract/process/topic';

/** What element templates say in one language. */
export interface TemplateWords {
  text(localized: LocalizedText): string;
  error(error: TopicError): string;
  example(text: string): string;
  /** What an empty input means. */
  byDefault(value: string): string;
  /** While another input has a certain value. */
  onlyWhen(when: { input: string; equals: string }, topic: Topic): string;
  wrong: string;
  /** Stands between two sentences. */
  between: string;
  groups: { id: string; label: string }[];
}

export function templateWords(language: Language): TemplateWords {
  const text = (localizedText: LocalizedText) => localizedText[language] ?? localizedText['zh-CN'] ?? '';
  return {
    text,
    error: ({ code, title }) => text(fill(endsWith, { code, title: text(title) })),
    example: (example) => text(fill(forExample, { example })),
    byDefault: (value) => text(fill(whenEmpty, { value })),
    onlyWhen({ input, equals }, topic) {
      const traits = inputTraits(topic, input);
      const [name, value] = [traits?.label ?? {}, traits?.words?.[equals] ?? {}].map(text);
      return text(fill(onlyWhen, { name: name || input, value: value || equals }));
    },
    wrong: text(wrong),
    between: language === 'en' ? ' ' : '',
    groups: Object.entries(groups).map(([id, label]) => ({ id, label: text(label) })),
  };
}

const endsWith = localized(
  '可能以错误 {code}（{title}）结束，须在图上捕获。',
  '可能以錯誤 {code}（{title}）結束，須在圖上捕獲。',
  'May end with the error {code} ({title}), which the drawing has to catch.',
);
const forExample = localized('例如 {example}。', '例如 {example}。', 'For example {example}.');
const whenEmpty = localized('留空时为 {value}。', '留空時為 {value}。', 'Left empty: {value}.');
const onlyWhen = localized(
  '“{name}”为“{value}”时填写。',
  '「{name}」為「{value}」時填寫。',
  'Fill it in where "{name}" is "{value}".',
);
const wrong = localized('格式不正确', '格式不正確', 'This is not how it is written');
const groups = {
  inputs: localized('自动步骤的设置', '自動步驟的設定', 'Inputs of the worker'),
  retries: localized('重试', '重試', 'Retries'),
};
