import { checkInputs } from '@baton/contract/process/check-inputs';
import { localized } from '@baton/contract/process/localized';
import { topicInputs, topicOf } from '../topic-of.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A worker gets the inputs its topic declares. */
export const topicInputsFit: Rule = {
  name: 'topic-inputs-fit',
  severity: 'error',
  problem: localized(
    '“{name}”的输入有误：{zhCN}',
    '「{name}」的輸入有誤：{zhTW}',
    'The inputs of "{name}" are wrong: {en}',
  ),
  mend: localized('按主题的说明填写', '按主題的說明填寫', 'Fill them in as the topic says'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const topic = topicOf(node);
      if (!topic) continue;
      for (const { message } of checkInputs(topic, topicInputs(node, topic))) {
        const { en = '', 'zh-CN': zhCN = en, 'zh-TW': zhTW = en } = message;
        yield { at: node.xml, values: { en, zhCN, zhTW } };
      }
    }
  },
};
