import type { Boundary, Condition, EventSubProcess, Flow, Model, Node, Scope, UserTask } from './model.ts';

const namespaces = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
].join(' ');

const errors = ['no_team', 'nobody', 'unknown_department'];

/** The model as the BPMN an analyst would publish. */
export function modelXml({ key, root, messages }: Model): string {
  const names = [...messages, 'deadline-missed', 'step-deadline-missed', 'ticket-cancelled'];
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${namespaces} id="definitions" targetNamespace="urn:models">
<bpmn:process id="${key}" name="${key}" isExecutable="true" camunda:historyTimeToLive="P30D">
${scopeXml(root, root)}
</bpmn:process>
${names.map((name) => `<bpmn:message id="Message_${name}" name="${name}"/>`).join('\n')}
${errors.map((code) => `<bpmn:error id="Error_${code}" name="${code}" errorCode="${code}"/>`).join('\n')}
</bpmn:definitions>
`;
}

function scopeXml(scope: Scope, root: Scope, trigger: EventSubProcess | null = null): string {
  const nodes = scope.nodes.map((node) => nodeXml(node, scope, root, trigger));
  return [...nodes, ...scope.flows.map(flowXml), ...scope.events.map((event) => eventXml(event, root))].join(
    '\n',
  );
}

function eventXml(event: EventSubProcess, root: Scope): string {
  const inner = scopeXml(event.inner, root, event);
  return `<bpmn:subProcess id="${event.id}" name="${event.id}" triggeredByEvent="true">\n${inner}\n</bpmn:subProcess>`;
}

function nodeXml(node: Node, scope: Scope, root: Scope, trigger: EventSubProcess | null): string {
  const named = `id="${node.id}" name="${node.id}"`;
  switch (node.kind) {
    case 'start':
      if (trigger) {
        return `<bpmn:startEvent ${named} isInterrupting="${trigger.interrupting}">${messageXml(trigger.message)}</bpmn:startEvent>`;
      }
      return `<bpmn:startEvent ${named}${scope === root ? formXml('start') : ''}/>`;
    case 'end':
      return `<bpmn:endEvent ${named}>${properties({ ticketOutcome: node.outcome })}${node.terminate ? '<bpmn:terminateEventDefinition/>' : ''}</bpmn:endEvent>`;
    case 'userTask':
      return userTaskXml(node);
    case 'worker':
      return `<bpmn:serviceTask ${named} camunda:type="external" camunda:topic="${node.topic}">${properties({ ticketStatus: node.status, ...node.inputs })}</bpmn:serviceTask>`;
    case 'xor':
      return `<bpmn:exclusiveGateway ${named}${node.defaultFlow ? ` default="${node.defaultFlow}"` : ''}/>`;
    case 'and':
      return `<bpmn:parallelGateway ${named}/>`;
    case 'boundary':
      return boundaryXml(node);
    case 'subProcess': {
      const many = node.many
        ? `<bpmn:multiInstanceLoopCharacteristics isSequential="${node.many.sequential}" camunda:collection="${node.many.list}" camunda:elementVariable="${node.many.element}"/>`
        : '';
      const about = properties({ ticketStatus: node.status, deadline: node.deadline });
      // The schema wants the loop behind the extensions and before what is inside.
      return `<bpmn:subProcess ${named}>${about}${many}\n${scopeXml(node.inner, root)}\n</bpmn:subProcess>`;
    }
  }
}

function userTaskXml(task: UserTask): string {
  const { id, status, deadline, edits, excludesRequester } = task;
  const about = {
    ticketStatus: status,
    assignment: assignmentOf(task),
    assignmentExclude: excludesRequester ? 'requester' : null,
    deadline,
  };
  return `<bpmn:userTask id="${id}" name="${id}"${edits ? formXml('edit') : ''}>${properties(about)}</bpmn:userTask>`;
}

function assignmentOf({ id, assignment, element }: UserTask): string {
  if (assignment === 'own|team(service-desk)') return `handlerOf(${id})|team(service-desk)`;
  if (assignment === 'departmentHead') return `departmentHead(${element},0)`;
  return assignment === 'person' ? `person(${element})` : assignment;
}

function boundaryXml({ id, host, trigger, interrupting }: Boundary): string {
  const event =
    'message' in trigger
      ? messageXml(trigger.message)
      : `<bpmn:errorEventDefinition errorRef="Error_${trigger.error}"/>`;
  return `<bpmn:boundaryEvent id="${id}" name="${id}" attachedToRef="${host}" cancelActivity="${interrupting}">${event}</bpmn:boundaryEvent>`;
}

function flowXml({ id, from, to, condition, button }: Flow): string {
  const about = button
    ? properties({ outcome: button.outcome, verdict: 'other', reason: button.reason ? 'required' : null })
    : '';
  const name = button ? ` name="${button.outcome}"` : '';
  const when = condition
    ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${conditionText(condition)}</bpmn:conditionExpression>`
    : '';
  return `<bpmn:sequenceFlow id="${id}"${name} sourceRef="${from}" targetRef="${to}">${about}${when}</bpmn:sequenceFlow>`;
}

function conditionText(condition: Condition): string {
  if (condition.on === 'outcome') return `\${outcome == '${condition.equals}'}`;
  if (condition.on === 'amount') return `\${amount &gt; ${condition.above}}`;
  return `\${${condition.on} == ${condition.equals}}`;
}

const messageXml = (name: string) => `<bpmn:messageEventDefinition messageRef="Message_${name}"/>`;
const formXml = (id: string) => ` camunda:formRef="${id}" camunda:formRefBinding="deployment"`;

function properties(given: Record<string, string | null>): string {
  const entries = Object.entries(given).flatMap(([name, value]) =>
    value === null ? [] : [`<camunda:property name="${name}" value="${value}"/>`],
  );
  return entries.length === 0
    ? ''
    : `<bpmn:extensionElements><camunda:properties>${entries.join('')}</camunda:properties></bpmn:extensionElements>`;
}
