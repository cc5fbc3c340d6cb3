import { localized } from '@baton/contract/process/localized';
import { inherited } from '../inherit.ts';
import { isExpression } from '../placed-expressions.ts';
import { listOf } from '../read-assignment.ts';
import { camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** People and groups of a foreign drawing that do not exist find nobody. */
export const nativePeopleKnown: Rule = {
  name: 'native-people-known',
  severity: 'warning',
  says: localized(
    '导入的图所指定的人和组在这里存在',
    '匯入的圖所指定的人和組在這裡存在',
    'People and groups named by an imported drawing exist here',
  ),
  why: localized(
    '不存在的人和组收不到任务。',
    '不存在的人和組收不到任務。',
    'Those who do not exist get no task.',
  ),
  problem: localized(
    '“{name}”指定的“{person}”不存在',
    '「{name}」指定的「{person}」不存在',
    '"{person}", named by "{name}", does not exist',
  ),
  mend: localized('改用 assignment', '改用 assignment', 'Use assignment instead'),
  *check({ drawing, organisation }) {
    if (!organisation) return;
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'userTask' || inherited(node, 'assignment', 'lanes')) continue;
      const list = (name: string) =>
        listOf(camundaAttribute(node.xml, name)).filter((entry) => !isExpression(entry));
      const people = [...list('assignee'), ...list('candidateUsers')];
      const groups = list('candidateGroups');
      const known = (key: string) =>
        organisation.hasTeam(key) || organisation.hasRole(key) || organisation.hasDepartment(key);
      const missing = [
        ...people.filter((id) => !organisation.hasPerson(id)),
        ...groups.filter((key) => !known(key)),
      ];
      for (const person of missing) yield { at: node.xml, values: { person } };
    }
  },
};
