import type { Bundle, OrganisationNames, TypeDeclaration } from '../../bundle.ts';

type Properties = Record<string, string>;

/** The parts of a drawing as XML text; small enough to be read in a test. */
export const draw = {
  start: (inner = '') =>
    `<bpmn:startEvent id="start" camunda:formRef="request" camunda:formRefBinding="deployment">${inner}</bpmn:startEvent>`,
  end: (id: string, outcome: string | null = 'resolved', inner = '') =>
    `<bpmn:endEvent id="${id}">${properties(outcome ? { ticketOutcome: outcome } : {})}${inner}</bpmn:endEvent>`,
  userTask: (id: string, given: Properties = {}, inner = '', attributes = '') =>
    `<bpmn:userTask id="${id}" name="${id}" ${attributes}>${properties({ ticketStatus: 'pending', assignment: 'ticketTeam', ...given })}${inner}</bpmn:userTask>`,
  worker: (id: string, topic: string, given: Properties = {}, inner = '') =>
    `<bpmn:serviceTask id="${id}" camunda:type="external" camunda:topic="${topic}">${properties(given)}${inner}</bpmn:serviceTask>`,
  node: (type: string, id: string, attributes = '', inner = '', given: Properties = {}) =>
    `<bpmn:${type} id="${id}" ${attributes}>${properties(given)}${inner}</bpmn:${type}>`,
  gateway: (id: string, attributes = '', type = 'exclusiveGateway') =>
    `<bpmn:${type} id="${id}" ${attributes}/>`,
  flow: (source: string, target: string, inner = '', id = `${source}_${target}`, name = '') =>
    `<bpmn:sequenceFlow id="${id}" ${name ? `name="${name}"` : ''} sourceRef="${source}" targetRef="${target}">${inner}</bpmn:sequenceFlow>`,
  when: (condition: string) =>
    `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</bpmn:conditionExpression>`,
  /** A flow that is a button. */
  button: (source: string, target: string, key: string, given: Properties = {}) =>
    draw.flow(
      source,
      target,
      properties(given) + draw.when(`\${outcome == '${key}'}`),
      `${source}_${key}`,
      key,
    ),
  boundary: (id: string, host: string, inner: string, attributes = '') =>
    `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}" ${attributes}>${inner}</bpmn:boundaryEvent>`,
  subProcess: (id: string, inner: string, given: Properties = {}, attributes = '') =>
    `<bpmn:subProcess id="${id}" ${attributes}>${properties(given)}${inner}</bpmn:subProcess>`,
  /** An event sub-process of the top level around one path. */
  onMessage: (id: string, message: string, path: string, interrupting = true) =>
    draw.subProcess(
      id,
      `<bpmn:startEvent id="${id}Start" isInterrupting="${interrupting}">${draw.message(message)}</bpmn:startEvent>${path}`,
      {},
      'triggeredByEvent="true"',
    ),
  message: (id: string) => `<bpmn:messageEventDefinition messageRef="Message_${id}"/>`,
  error: (id: string) => `<bpmn:errorEventDefinition errorRef="Error_${id}"/>`,
  properties,
};

/** Roots every test may refer to. */
const roots = [
  ...['deadline-missed', 'deadline-warning', 'step-deadline-missed', 'ticket-cancelled', 'foreign'].map(
    (name) => `<bpmn:message id="Message_${name}" name="${name}"/>`,
  ),
  ...['no_team', 'nobody', 'unknown_department'].map(
    (code) => `<bpmn:error id="Error_${code}" name="${code}" errorCode="${code}"/>`,
  ),
].join('');

export interface Drawn {
  /** What stands in the process. */
  process: string;
  processAttributes?: string;
  /** What stands beside the process. */
  beside?: string;
  definitionsAttributes?: string;
  forms?: Bundle['forms'];
  decisions?: Bundle['decisions'];
  type?: Partial<TypeDeclaration>;
}

/** The form every drawing has; its keys are the routing variables tests may use. */
export const requestForm = {
  fileName: 'request.form',
  schema: {
    id: 'request',
    type: 'default',
    components: [
      { type: 'textfield', key: 'title' },
      { type: 'number', key: 'amount' },
      { type: 'checkbox', key: 'urgent' },
      { type: 'datetime', subtype: 'date', key: 'due' },
      { type: 'taglist', key: 'departments' },
      { type: 'select', key: 'department' },
      { type: 'group', path: 'customer', components: [{ type: 'textfield', key: 'name' }] },
      { type: 'dynamiclist', path: 'items', components: [{ type: 'number', key: 'price' }] },
    ],
  },
};

/** Whom and what the organisation of the examples knows. */
export const exampleOrganisation: OrganisationNames = {
  hasPerson: (id) => ['me', 'lin'].includes(id),
  hasRole: (key) => ['auditor', 'dispatcher'].includes(key),
  hasTeam: (key) => ['desk'].includes(key),
  hasDepartment: (key) => ['sales'].includes(key),
  hasSkill: (key) => ['english'].includes(key),
};

/** A bundle with one process `sample`. */
export function bundleOf(drawn: Drawn): Bundle {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="urn:test" ${drawn.definitionsAttributes ?? ''}>
<bpmn:process id="sample" ${drawn.processAttributes ?? 'isExecutable="true" camunda:historyTimeToLive="P180D"'}>
${drawn.process}
</bpmn:process>
${roots}${drawn.beside ?? ''}
</bpmn:definitions>`;
  return {
    bpmn: { fileName: 'sample.bpmn', xml },
    forms: [requestForm, ...(drawn.forms ?? [])],
    decisions: drawn.decisions ?? [],
    typeDeclaration: { key: 'sample', ...drawn.type },
  };
}

/** A process whose middle is given: start → first … last → done. */
export function between(first: string, middle: string, last = first): string {
  return draw.start() + draw.flow('start', first) + middle + draw.flow(last, 'done') + draw.end('done');
}

function properties(given: Properties): string {
  const entries = Object.entries(given).map(
    ([name, value]) => `<camunda:property name="${name}" value="${value}"/>`,
  );
  return entries.length === 0
    ? ''
    : `<bpmn:extensionElements><camunda:properties>${entries.join('')}</camunda:properties></bpmn:extensionElements>`;
}
