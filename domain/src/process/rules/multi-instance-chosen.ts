import { localized } from '@baton/contract/process/localized';
import { readMultiInstanceModel } from '../read-user-task.ts';
import { topicName } from '../topic-of.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine skips a step over an empty list in silence, so somebody visible has to write the list. */
export const multiInstanceChosen: Rule = {
  name: 'multi-instance-chosen',
  severity: 'error',
  problem: localized(
    '多人步骤“{name}”前面没有“选定人员”写入 {list}',
    '多人步驟「{name}」前面沒有「選定人員」寫入 {list}',
    'No "Choose people" in front of "{name}" writes {list}',
  ),
  mend: localized(
    '在它前面放一个“选定人员”（choose-people）',
    '在它前面放一個「選定人員」（choose-people）',
    'Put a "Choose people" step (choose-people) directly in front of it',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const many = readMultiInstanceModel(node);
      if (!many) continue;
      const chosen = node.incoming.every(
        ({ source }) =>
          source &&
          topicName(source) === 'choose-people' &&
          source.properties.get('into') === many.collection &&
          (source.properties.get('step') ?? node.id) === node.id,
      );
      if (!chosen || node.incoming.length === 0) yield { at: node.xml, values: { list: many.collection } };
    }
  },
};
