import type { Language, LocalizedText } from '@baton/contract/language';
import { availableOperations } from '@baton/contract/process/operations';
import type { Drawing, FlowNode } from './drawing.ts';
import type { FieldRights, MultiInstanceModel, UserTaskStep } from './process-model.ts';
import { assignmentOf, listOf } from './read-assignment.ts';
import { readLocalized } from './read-names.ts';
import { readOutcomes } from './read-outcomes.ts';
import { camundaAttribute } from './xml/xml-element.ts';

const complete: LocalizedText = { 'zh-CN': '完成', 'zh-TW': '完成', en: 'Complete' };

/** One user task as the platform sees it; `upstream` is what is known of the steps before it. */
export function readUserTask(
  drawing: Drawing,
  node: FlowNode,
  language: Language,
  positions: ReadonlyMap<string, { x: number; y: number }>,
  upstream: string[],
): UserTaskStep {
  const { properties } = node;
  const assignment = assignmentOf(node);
  const text = (base: string) => readLocalized(properties, base, properties.get(base), language);
  const operations = listOf(properties.get('operations'));
  return {
    id: node.id,
    name: readLocalized(properties, 'name', node.name, language) ?? { [language]: node.id },
    stage: text('stage'),
    formId: camundaAttribute(node.xml, 'formRef') ?? startFormOf(drawing, node),
    fieldRights: readFieldRights(node),
    outcomes: readOutcomes(node, language, positions),
    completeLabel: text('completeLabel') ?? complete,
    assignment: assignment.strategies,
    assignmentExclude: assignment.exclude as UserTaskStep['assignmentExclude'],
    assignmentMode: (assignment.mode as UserTaskStep['assignmentMode'] | null) ?? 'claim',
    whenNobody: properties.get('whenNobody') ?? 'administrator',
    operations: operations.length > 0 ? operations : [...availableOperations],
    multiInstance: readMultiInstanceModel(node),
    countersign: readCountersign(node),
    upstreamUserTasks: upstream,
  };
}

export function readFieldRights(node: FlowNode): FieldRights {
  const list = (name: string) => listOf(node.properties.get(name));
  return {
    hidden: list('fieldsHidden'),
    read: list('fieldsRead'),
    edit: list('fieldsEdit'),
    required: list('fieldsRequired'),
  };
}

export function readMultiInstanceModel(node: FlowNode): MultiInstanceModel | null {
  const many = node.multiInstance;
  if (!many) return null;
  const collection = (many.collection ?? '').replace(/^[$#]\{\s*(\w+)\s*\}$/, '$1');
  return { collection, element: many.element ?? '', sequential: many.sequential };
}

/** The start step shows the start form unless it names its own. */
function startFormOf(drawing: Drawing, node: FlowNode): string | null {
  if (node.properties.get('startStep') !== 'true') return null;
  const start = [...drawing.nodes.values()].find((one) => one.type === 'startEvent' && one.scope === null);
  return start ? camundaAttribute(start.xml, 'formRef') : null;
}

function readCountersign(node: FlowNode): NonNullable<UserTaskStep['countersign']> | null {
  const rule = node.properties.get('countersign');
  if (!rule || !node.multiInstance) return null;
  const ratio = node.properties.get('ratio');
  return {
    rule: rule as NonNullable<UserTaskStep['countersign']>['rule'],
    ratio: ratio === undefined ? null : Number(ratio),
  };
}
