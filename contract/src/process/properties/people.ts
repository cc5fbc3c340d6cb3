import { localized } from '../localized.ts';
import { operations } from '../operations.ts';
import { productProperty } from '../product-property.ts';

export const exclusions = ['requester', 'previousHandler', 'asker'] as const;
export const assignmentModes = ['claim', 'dispatch', 'roundRobin', 'leastLoad', 'skillAndLoad'] as const;
export const countersigns = ['all', 'any', 'ratio', 'weighted', 'sequence'] as const;

/** Who gets a user task, and what they may do with it. */
export const peopleProperties = [
  productProperty({
    name: 'assignment',
    elements: ['userTask', 'lane'],
    value: { kind: 'strategies' },
    required: 'never',
    description: localized(
      '由谁处理；用 | 分隔，取第一个找到人的',
      '由誰處理；用 | 分隔，取第一個找到人的',
      'Who gets it; tried from left to right, parted by |',
    ),
  }),
  productProperty({
    name: 'assignmentExclude',
    elements: ['userTask', 'lane'],
    value: { kind: 'choices', choices: exclusions },
    required: 'never',
    description: localized('不得处理的人', '不得處理的人', 'Who never gets it'),
  }),
  productProperty({
    name: 'assignmentMode',
    elements: ['userTask', 'lane'],
    value: { kind: 'choice', choices: assignmentModes },
    required: 'never',
    description: localized('在候选人中如何分配', '在候選人中如何分配', 'How one of the candidates is found'),
  }),
  productProperty({
    name: 'whenNobody',
    elements: ['userTask'],
    value: { kind: 'whenNobody' },
    required: 'never',
    description: localized('找不到人时怎么办', '找不到人時怎麼辦', 'What happens when nobody is found'),
  }),
  productProperty({
    name: 'whenRequester',
    elements: ['userTask'],
    value: { kind: 'choice', choices: ['decide', 'skip', 'departmentHead'] },
    required: 'never',
    description: localized(
      '处理人就是发起人时怎么办',
      '處理人就是發起人時怎麼辦',
      'What happens when it would be the requester',
    ),
  }),
  productProperty({
    name: 'whenRepeated',
    elements: ['userTask'],
    value: { kind: 'choice', choices: ['decide', 'passOnce', 'passConsecutive'] },
    required: 'never',
    description: localized(
      '同一人再次审批时怎么办',
      '同一人再次審批時怎麼辦',
      'What happens when the same person decides again',
    ),
  }),
  productProperty({
    name: 'countersign',
    elements: ['userTask'],
    value: { kind: 'choice', choices: countersigns },
    required: 'never',
    description: localized(
      '多人时怎样算通过',
      '多人時怎樣算通過',
      'When a step of several people has decided',
    ),
  }),
  productProperty({
    name: 'ratio',
    elements: ['userTask'],
    value: { kind: 'share' },
    required: 'never',
    description: localized(
      '通过所需的比例（0–1）',
      '通過所需的比例（0–1）',
      'Share that has to agree (0 to 1)',
    ),
  }),
  productProperty({
    name: 'operations',
    elements: ['userTask'],
    value: { kind: 'choices', choices: operations },
    required: 'never',
    description: localized('此步骤允许的操作', '此步驟允許的操作', 'The operations this step allows'),
  }),
];
