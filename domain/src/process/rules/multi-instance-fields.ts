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
