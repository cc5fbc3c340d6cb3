import { checkInputs } from '@baton/contract/process/check-inputs';
import { localized } from '@baton/contract/process/localized';
import { topicInputs, topicOf } from '../topic-of.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A worker gets the inputs its topic declares. */
export const topicInputsFit: Rule = {
  name: 'topic-inputs-fit',
  severity: 'error',
  says: localized(
    '工作单元的输入符合主题的要求',
    '工作單元的輸入符合主題的要求',
    'The inputs of a worker are those of its topic',
  ),
  why: localized(
    '输入不对时工作单元一再失败，最后成为故障，工单等管理员处理。',
    '輸入不對時工作單元一再失敗，最後成為異常，工單等管理員處理。',
    'With wrong inputs it fails again and again and ends as an incident, and the ticket waits for an administrator.',
  ),
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
