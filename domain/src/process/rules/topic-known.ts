import { localized } from '@baton/contract/process/localized';
import { findTopic } from '@baton/contract/process/topics';
import { topicName } from '../topic-of.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Nothing works on a topic that is not declared: the ticket would wait for ever. */
export const topicKnown: Rule = {
  name: 'topic-known',
  severity: 'error',
  says: localized(
    '每个工作单元的主题都有对应的处理程序',
    '每個工作單元的主題都有對應的處理程序',
    'Something works on the topic of every worker',
  ),
  why: localized(
    '没有人处理的主题会让工单一直等下去。',
    '沒有人處理的主題會讓工單一直等下去。',
    'On a topic that nobody works on a ticket waits for ever.',
  ),
  problem: localized(
    '“{name}”的主题“{topic}”没有对应的工作单元',
    '「{name}」的主題「{topic}」沒有對應的工作單元',
    'Nothing works on the topic "{topic}" of "{name}"',
  ),
  mend: localized('从已有的主题中选择', '從已有的主題中選擇', 'Choose one of the topics offered'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const topic = topicName(node);
      if (topic !== null && !findTopic(topic)) yield { at: node.xml, values: { topic } };
    }
  },
};
