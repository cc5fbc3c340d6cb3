import { localized } from '@baton/contract/process/localized';
import { parseWhenNobody } from '@baton/contract/process/when-nobody';
import { assignmentOf } from '../read-assignment.ts';
import { referenceFaults } from '../reference-faults.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Whom and what an assignment names has to exist. */
export const assignmentReferences: Rule = {
  name: 'assignment-references',
  severity: 'error',
  problem: localized(
    '“{name}”的分配所指的“{argument}”不存在',
    '「{name}」的分派所指的「{argument}」不存在',
    '"{argument}" in the assignment of "{name}" does not exist',
  ),
  mend: localized(
    '选择已有的人员、角色、团队、字段或步骤',
    '選擇已有的人員、角色、團隊、欄位或步驟',
    'Choose an existing person, role, team, field or step',
  ),
  *check({ bundle, drawing, organisation }) {
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'userTask') continue;
      const calls = assignmentOf(node).strategies;
      const person = parseWhenNobody(node.properties.get('whenNobody') ?? '');
      if (person?.policy === 'person') calls.push({ strategy: 'person', arguments: [person.person] });
      for (const argument of referenceFaults({ bundle, drawing, organisation }, node, calls)) {
        yield { at: node.xml, values: { argument } };
      }
    }
  },
};
