/** A ticket type as an analyst publishes it. */
export interface DeskType {
  key: string;
  bpmn: string;
  forms: Record<string, unknown>[];
  decisions: string[];
  declaration: Record<string, unknown>;
}

/**
 * A small ticket type without worker steps, so that it runs by api and engine alone: handle (claim; approve, refuse
 * with a reason, hand over with a dialog), receive by the head of the technology department, and the message that
 * cancels it.
 */
export function deskType(key: string): DeskType {
  return {
    key,
    bpmn: drawing(key),
    forms: [startForm(key), handleForm(key), handoverForm(key)],
    decisions: [],
    declaration: {
      ...{ key, prefix: 'DESK', titleField: 'request.title', mayStart: ['everyone'] },
      name: { 'zh-CN': '服务台', 'zh-TW': '服務台', en: 'Desk' },
    },
  };
}

const field = (type: string, id: string, key: string, more: object = {}) => ({
  ...{ type, id, key, label: key, properties: { labelZhCN: key, labelZhTW: key, labelEn: key } },
  ...more,
});

const request = (form: string, ...fields: object[]) => ({
  ...{ type: 'group', id: `${form}_request`, path: 'request', label: 'Request' },
  properties: { labelZhCN: '内容', labelZhTW: '內容', labelEn: 'Request' },
  components: fields,
});

const form = (id: string, ...components: object[]) => ({
  type: 'default',
  schemaVersion: 19,
  id,
  components,
});

const startForm = (key: string) =>
  form(
    `${key}-start`,
    request(
      'start',
      field('textfield', 'start_title', 'title', { validate: { required: true, maxLength: 100 } }),
      field('number', 'start_amount', 'amount'),
      field('filepicker', 'start_files', 'files', { multiple: true }),
    ),
  );

const handleForm = (key: string) =>
  form(
    `${key}-handle`,
    request(
      'handle',
      field('textfield', 'handle_title', 'title'),
      field('number', 'handle_amount', 'amount'),
    ),
    field('textarea', 'handle_note', 'note'),
    field('textfield', 'handle_secret', 'secret'),
  );

const handoverForm = (key: string) =>
  form(`${key}-handover`, field('textarea', 'handover_why', 'why', { validate: { required: true } }));

const properties = (values: Record<string, string>) =>
  `<bpmn:extensionElements><camunda:properties>${Object.entries(values)
    .map(([name, value]) => `<camunda:property name="${name}" value="${value}"/>`)
    .join('')}</camunda:properties></bpmn:extensionElements>`;

const named = (name: string) => ({ nameZhCN: name, nameZhTW: name, nameEn: name });

const userTask = (key: string, id: string, formId: string, values: Record<string, string>) =>
  `<bpmn:userTask id="${id}" name="${id}" camunda:formRef="${key}-${formId}" camunda:formRefBinding="deployment">${properties(
    { ...values, ...named(id) },
  )}</bpmn:userTask>`;

const outcome = (id: string, target: string, values: Record<string, string> = {}) =>
  `<bpmn:sequenceFlow id="flow_${id}" name="${id}" sourceRef="decide" targetRef="${target}">${properties({
    ...values,
    ...named(id),
  })}<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${outcome == '${id}'}</bpmn:conditionExpression></bpmn:sequenceFlow>`;

const flow = (source: string, target: string) =>
  `<bpmn:sequenceFlow id="flow_${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`;

const end = (id: string, ticketOutcome: string, terminate = true) =>
  `<bpmn:endEvent id="${id}" name="${id}">${properties({ ticketOutcome, ...named(id) })}${
    terminate ? `<bpmn:terminateEventDefinition id="${id}_terminate"/>` : ''
  }</bpmn:endEvent>`;

const drawing = (key: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_desk" targetNamespace="urn:desk">
  <bpmn:message id="Message_cancelled" name="ticket-cancelled"/>
  <bpmn:process id="${key}" name="Desk" isExecutable="true" camunda:historyTimeToLive="P3650D">
    ${properties({ mainLanguage: 'en', ...named('Desk') })}
    <bpmn:startEvent id="submitted" name="submitted" camunda:formRef="${key}-start" camunda:formRefBinding="deployment">${properties(named('submitted'))}</bpmn:startEvent>
    ${flow('submitted', 'handle')}
    ${userTask(key, 'handle', 'handle', {
      ...{ ticketStatus: 'pending', assignment: 'team(service-desk)', assignmentMode: 'claim' },
      ...{ fieldsRead: 'request.title', fieldsHidden: 'secret' },
    })}
    ${flow('handle', 'decide')}
    <bpmn:exclusiveGateway id="decide" name="decide">${properties(named('decide'))}</bpmn:exclusiveGateway>
    ${outcome('approve', 'resolved', { verdict: 'agree', tone: 'primary', order: '1' })}
    ${outcome('handOver', 'receive', { outcomeForm: `${key}-handover`, order: '2' })}
    ${outcome('refuse', 'rejected', { verdict: 'refuse', tone: 'danger', order: '3', reason: 'required' })}
    ${userTask(key, 'receive', 'handle', {
      ...{ ticketStatus: 'transferred', assignment: 'departmentHead(technology,0)' },
      ...{ fieldsRead: 'request', fieldsHidden: 'secret' },
    })}
    ${flow('receive', 'received')}
    ${end('resolved', 'resolved')}
    ${end('received', 'resolved')}
    ${end('rejected', 'rejected')}
    <bpmn:subProcess id="cancelling" name="cancelling" triggeredByEvent="true">
      ${properties(named('cancelling'))}
      <bpmn:startEvent id="cancelAsked" name="cancelAsked">${properties(named('cancelAsked'))}<bpmn:messageEventDefinition id="cancelAsked_message" messageRef="Message_cancelled"/></bpmn:startEvent>
      ${flow('cancelAsked', 'cancelled')}
      ${end('cancelled', 'cancelled', false)}
    </bpmn:subProcess>
  </bpmn:process>
</bpmn:definitions>`;
