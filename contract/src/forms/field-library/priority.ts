import type { LibraryField } from './library-field.ts';

export const priorityField: LibraryField = {
  name: 'priority',
  shelf: 'requirement',
  words: ['优先级', '優先順序', 'Priority'],
  component: { type: 'select', key: 'priority' },
  options: [
    { value: 'low', words: ['低', '低', 'Low'] },
    { value: 'normal', words: ['普通', '普通', 'Normal'] },
    { value: 'high', words: ['高', '高', 'High'] },
    { value: 'critical', words: ['紧急', '緊急', 'Critical'] },
  ],
};
