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
  says: localized(
    '分配所指的人、角色、团队、字段和步骤都存在',
    '分派所指的人、角色、團隊、欄位和步驟都存在',
    'People, roles, teams, fields and steps in an assignment exist',
  ),
  why: localized(
    '指向不存在的对象时找不到人，任务落到管理员手里，真正该处理的人却不知道。',
    '指向不存在的對象時找不到人，任務落到管理員手裡，真正該處理的人卻不知道。',
    'What is not there finds nobody: the task ends with an administrator, and who should have it does not know.',
  ),
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
