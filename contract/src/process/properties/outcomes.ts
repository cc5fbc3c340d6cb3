import { localized } from '../localized.ts';
import { productProperty } from '../product-property.ts';

export const verdicts = ['agree', 'refuse', 'return', 'other'] as const;
export const tones = ['primary', 'neutral', 'danger'] as const;

/** What stands on the flows behind a deciding gateway: each is a button. */
export const outcomeProperties = [
  productProperty({
    name: 'outcome',
    elements: ['sequenceFlow'],
    value: { kind: 'key' },
    required: 'never',
    description: localized(
      '默认流作为按钮时的键',
      '預設流作為按鈕時的鍵',
      'Key of a default flow that is a button',
    ),
  }),
  productProperty({
    name: 'verdict',
    elements: ['sequenceFlow'],
    value: { kind: 'choice', choices: verdicts },
    required: 'never',
    description: localized(
      '此结果在多人审批中的含义',
      '此結果在多人審批中的含義',
      'What this outcome counts as among several people',
    ),
  }),
  productProperty({
    name: 'tone',
    elements: ['sequenceFlow'],
    value: { kind: 'choice', choices: tones },
    required: 'never',
    description: localized('按钮的样式', '按鈕的樣式', 'How the button looks'),
  }),
  productProperty({
    name: 'order',
    elements: ['sequenceFlow'],
    value: { kind: 'integer' },
    required: 'never',
    description: localized('按钮的次序', '按鈕的次序', 'Place of the button among the others'),
  }),
  productProperty({
    name: 'outcomeForm',
    elements: ['sequenceFlow'],
    value: { kind: 'formId' },
    required: 'never',
    description: localized(
      '选择此结果后弹出的表单',
      '選擇此結果後彈出的表單',
      'Form asked for when this outcome is chosen',
    ),
  }),
  productProperty({
    name: 'reason',
    elements: ['sequenceFlow'],
    value: { kind: 'choice', choices: ['required'] },
    required: 'never',
    description: localized('必须填写原因', '必須填寫原因', 'A reason has to be given'),
  }),
  productProperty({
    name: 'signature',
    elements: ['sequenceFlow'],
    value: { kind: 'choice', choices: ['required'] },
    required: 'never',
    description: localized('必须签名', '必須簽名', 'A signature has to be given'),
  }),
];

export type Verdict = (typeof verdicts)[number];
export type Tone = (typeof tones)[number];
