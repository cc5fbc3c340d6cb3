/** What is deployed on both sides: a worker step, a user task with two outcomes, two ends. */
export const benchType = 'bench-service';

/** Topic of its worker step. */
export const benchTopic = 'route-ticket';

const properties = (values: Record<string, string>) =>
  `<bpmn:extensionElements><camunda:properties>${Object.entries(values)
    .map(([name, value]) => `<camunda:property name="${name}" value="${value}"/>`)
    .join('')}</camunda:properties></bpmn:extensionElements>`;

const named = (name: string) => ({ nameZhCN: name, nameZhTW: name, nameEn: name });

const flow = (source: string, target: string, inside = '') =>
  `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${inside}</bpmn:sequenceFlow>`;

const outcome = (key: string, target: string, verdict: string) =>
  flow(
    'decide',
    target,
    `${properties({ verdict, ...named(key) })}<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${outcome == '${key}'}</bpmn:conditionExpression>`,
  );

const end = (id: string, ticketOutcome: string) =>
  `<bpmn:endEvent id="${id}" name="${id}">${properties({ ticketOutcome, ...named(id) })}</bpmn:endEvent>`;

/** The drawing. The direct side asks for the same, under the same key, on an engine of its own. */
export const benchBpmn = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_bench" targetNamespace="urn:bench">
  <bpmn:error id="Error_noTeam" name="no_team" errorCode="no_team"/>
  <bpmn:process id="${benchType}" name="Bench" isExecutable="true" camunda:historyTimeToLive="P3650D">
    ${properties({ mainLanguage: 'en', ...named('Bench') })}
    <bpmn:startEvent id="submitted" name="submitted" camunda:formRef="${benchType}-start" camunda:formRefBinding="deployment">${properties(named('submitted'))}</bpmn:startEvent>
    ${flow('submitted', 'route')}
    <bpmn:serviceTask id="route" name="route" camunda:type="external" camunda:topic="${benchTopic}">${properties({ ticketStatus: 'pending', ...named('route') })}</bpmn:serviceTask>
    <bpmn:boundaryEvent id="noTeam" name="noTeam" attachedToRef="route">${properties(named('noTeam'))}<bpmn:errorEventDefinition id="noTeam_error" errorRef="Error_noTeam"/></bpmn:boundaryEvent>
    ${flow('noTeam', 'unrouted')}
    ${flow('route', 'handle')}
    <bpmn:userTask id="handle" name="handle" camunda:formRef="${benchType}-handle" camunda:formRefBinding="deployment">${properties(
      {
        ...{ ticketStatus: 'pending', assignment: 'ticketTeam', assignmentMode: 'claim' },
        ...named('handle'),
      },
    )}</bpmn:userTask>
    ${flow('handle', 'decide')}
    <bpmn:exclusiveGateway id="decide" name="decide">${properties(named('decide'))}</bpmn:exclusiveGateway>
    ${outcome('resolve', 'resolved', 'agree')}
    ${outcome('reject', 'rejected', 'refuse')}
    ${end('resolved', 'resolved')}
    ${end('rejected', 'rejected')}
    ${end('unrouted', 'unrouted')}
  </bpmn:process>
</bpmn:definitions>`;

const field = (type: string, key: string) => ({
  ...{ type, id: key, key, label: key },
  properties: { labelZhCN: key, labelZhTW: key, labelEn: key },
});

const form = (id: string, ...components: object[]) => ({
  ...{ type: 'default', schemaVersion: 19, id: `${benchType}-${id}`, components },
});

export const benchForms = [
  form('start', field('textfield', 'title'), field('textarea', 'description')),
  form('handle', field('textarea', 'solution')),
];

/** As an analyst publishes it. */
export const benchBundle = {
  bpmn: benchBpmn,
  forms: benchForms,
  declaration: {
    ...{ key: benchType, prefix: 'BEN', titleField: 'title', mayStart: ['everyone'] },
    name: { 'zh-CN': '测量', 'zh-TW': '測量', en: 'Bench' },
    routing: { default: { team: 'service-desk' } },
  },
};
