import { localized } from '@baton/contract/process/localized';
import type { FlowNode } from '../drawing.ts';
import { coversField } from '../field-paths.ts';
import { formOf } from '../form-of.ts';
import { decidingGateway } from '../outcome-gateway.ts';
import { readFieldRights } from '../read-user-task.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** What several people fill in is kept per person; as a routing variable one would overwrite the other. */
export const multiInstanceFields: Rule = {
  name: 'multi-instance-fields',
  severity: 'error',
  says: localized(
    '多人步骤中可填的字段不用于决定路由',
    '多人步驟中可填的欄位不用於決定路由',
    'What several people fill in does not decide the way',
  ),
  why: localized(
    '每个人各填一份。用它决定路由时，后填的会覆盖先填的，工单的走法取决于谁最后提交。',
    '每個人各填一份。用它決定路由時，後填的會覆蓋先填的，工單的走法取決於誰最後提交。',
    'Each has a copy of their own. If it decided, the last would overwrite the others, and the way would depend on who came last.',
  ),
  problem: localized(
    '多人步骤“{name}”的字段“{field}”不能用来决定路由',
    '多人步驟「{name}」的欄位「{field}」不能用來決定路由',
    'The field "{field}" of the step of several "{name}" cannot decide the way',
  ),
  mend: localized(
    '在此步骤设为只读，或用决定者的 outcome',
    '在此步驟設為唯讀，或用決定者的 outcome',
    'Make it read-only on this step, or decide by outcome',
  ),
  *check({ bundle, drawing, variables }) {
    const routing = new Set(variables.map((variable) => variable.name));
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'userTask' || !runsSeveralTimes(node)) continue;
      const { hidden, read } = readFieldRights(node);
      const closed = [...hidden, ...read];
      const ofStep = (formOf(bundle, drawing, node)?.fields ?? []).filter(
        ({ path, locked }) => !locked && !closed.some((listed) => coversField(listed, path)),
      );
      const asked = decidingGateway(node)?.outgoing.map((flow) => flow.properties.get('outcomeForm')) ?? [];
      const ofOutcomes = bundle.forms
        .filter((form) => asked.includes(form.id ?? ''))
        .flatMap((form) => form.fields);
      const field = [...ofStep, ...ofOutcomes].find(({ path }) => routing.has(path));
      if (field) yield { at: node.xml, values: { field: field.path } };
    }
  },
};

function runsSeveralTimes(node: FlowNode): boolean {
  for (let at: FlowNode | null = node; at; at = at.scope) if (at.multiInstance) return true;
  return false;
}
