import { localized } from '../localized.ts';
import { productProperty } from '../product-property.ts';

const onSteps = ['startEvent', 'userTask'] as const;
const paths = { kind: 'fieldPaths' } as const;

/** Which fields of its form a step sees, reads, edits and has to fill; and the requester's own step. */
export const fieldProperties = [
  productProperty({
    name: 'fieldsHidden',
    elements: onSteps,
    value: paths,
    required: 'never',
    description: localized('此步骤看不到的字段', '此步驟看不到的欄位', 'Fields this step does not see'),
  }),
  productProperty({
    name: 'fieldsRead',
    elements: onSteps,
    value: paths,
    required: 'never',
    description: localized('此步骤只读的字段', '此步驟唯讀的欄位', 'Fields this step only reads'),
  }),
  productProperty({
    name: 'fieldsEdit',
    elements: onSteps,
    value: paths,
    required: 'never',
    description: localized('此步骤可编辑的字段', '此步驟可編輯的欄位', 'Fields this step may change'),
  }),
  productProperty({
    name: 'fieldsRequired',
    elements: onSteps,
    value: paths,
    required: 'never',
    description: localized('此步骤必填的字段', '此步驟必填的欄位', 'Fields this step has to fill'),
  }),
  productProperty({
    name: 'startStep',
    elements: ['userTask'],
    value: { kind: 'choice', choices: ['true', 'false'] },
    required: 'never',
    description: localized(
      '发起人自己的第一步，提交时即完成',
      '發起人自己的第一步，提交時即完成',
      "The requester's own first step, completed at creation",
    ),
  }),
];
