import { fieldOfArgument } from '@baton/contract/process/assignment';
import { inputTraits } from '@baton/contract/process/check-inputs';
import { localized } from '@baton/contract/process/localized';
import { parseStrategies } from '@baton/contract/process/parse-strategies';
import { parseRecipients } from '@baton/contract/process/recipients';
import type { InputKind } from '@baton/contract/process/topic-input';
import { parseWhenNobody } from '@baton/contract/process/when-nobody';
import type { FlowNode } from '../drawing.ts';
import type { ReferenceSources } from '../reference-faults.ts';
import { hasField, referenceFaults } from '../reference-faults.ts';
import { topicInputs, topicOf } from '../topic-of.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** What the inputs of a worker name has to exist. */
export const topicReferences: Rule = {
  name: 'topic-references',
  severity: 'error',
  says: localized(
    '工作单元输入所指的团队、部门、字段、人和步骤都存在',
    '工作單元輸入所指的團隊、部門、欄位、人和步驟都存在',
    'What the inputs of a worker name exists',
  ),
  why: localized(
    '指向不存在的对象时，工单会被送到无人的地方，或者停在这一步。',
    '指向不存在的對象時，工單會被送到無人的地方，或者停在這一步。',
    'Otherwise the ticket is sent where nobody is, or stays at this step.',
  ),
  problem: localized(
    '“{name}”的输入所指的“{argument}”不存在',
    '「{name}」的輸入所指的「{argument}」不存在',
    '"{argument}" in the inputs of "{name}" does not exist',
  ),
  mend: localized(
    '选择已有的团队、部门、字段、人员或步骤',
    '選擇已有的團隊、部門、欄位、人員或步驟',
    'Choose an existing team, department, field, person or step',
  ),
  *check({ bundle, drawing, organisation }) {
    for (const node of nodesOf(drawing)) {
      const topic = topicOf(node);
      if (!topic) continue;
      for (const [input, text] of Object.entries(topicInputs(node, topic))) {
        const kind = inputTraits(topic, input)?.inputKind;
        for (const argument of missing({ bundle, drawing, organisation }, node, kind, text)) {
          yield { at: node.xml, values: { argument } };
        }
      }
    }
  },
};

function missing(
  from: ReferenceSources,
  node: FlowNode,
  kind: InputKind | undefined,
  text: string,
): string[] {
  const { bundle, drawing, organisation } = from;
  const unless = (exists: boolean) => (exists || text === '' ? [] : [text]);
  switch (kind) {
    case 'team':
      return unless(organisation?.hasTeam(text) ?? true);
    case 'department':
      return unless(organisation?.hasDepartment(text) ?? true);
    case 'fieldKey':
      return unless(hasField(bundle, text));
    case 'departmentsFrom':
      return unless(hasField(bundle, fieldOfArgument(text) ?? ''));
    case 'activity':
      return unless(drawing.nodes.has(text));
    case 'strategies':
      return referenceFaults(from, node, parseStrategies(text).strategies);
    case 'recipients':
      return referenceFaults(
        from,
        node,
        parseRecipients(text).recipients.flatMap((one) => ('strategy' in one ? [one.strategy] : [])),
      );
    case 'whenNobody': {
      const parsed = parseWhenNobody(text);
      return parsed?.policy === 'person' && organisation?.hasPerson(parsed.person) === false
        ? [parsed.person]
        : [];
    }
    default:
      return [];
  }
}
