/**
 * A small process with every kind of place the seam knows: user tasks, an exclusive gateway, a worker, boundary and
 * event sub-process messages, a parallel multi-instance step, ends with outcomes.
 */
export function seamProcess(key: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="urn:test">
  <bpmn:message id="MessageMissed" name="step-deadline-missed"/>
  <bpmn:message id="MessageCancelled" name="ticket-cancelled"/>
  <bpmn:process id="${key}" name="Seam" isExecutable="true" camunda:historyTimeToLive="P180D">
    <bpmn:extensionElements><camunda:properties><camunda:property name="mainLanguage" value="en"/></camunda:properties></bpmn:extensionElements>
    <bpmn:startEvent id="submitted"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="submitted" targetRef="handle"/>
    ${userTask('handle', 'pending', { assignment: 'handlerOf(handle)|ticketTeam' })}
    <bpmn:sequenceFlow id="f2" sourceRef="handle" targetRef="gHandle"/>
    <bpmn:exclusiveGateway id="gHandle"/>
    ${outcome('gHandle', 'resolve', 'publish')}
    ${outcome('gHandle', 'transfer', 'review')}
    ${outcome('gHandle', 'ask', 'departments')}
    ${userTask('review', 'awaiting_transfer', { assignment: 'teamLead(ticketTeam)|departmentHead(ticketDepartment,0)', assignmentExclude: 'asker' })}
    <bpmn:sequenceFlow id="f3" sourceRef="review" targetRef="gReview"/>
    <bpmn:exclusiveGateway id="gReview"/>
    ${outcome('gReview', 'approve', 'publish')}
    ${outcome('gReview', 'refuse', 'handle')}
    <bpmn:serviceTask id="publish" camunda:type="external" camunda:topic="publish-result">
      <bpmn:extensionElements><camunda:properties><camunda:property name="ticketStatus" value="pending"/></camunda:properties></bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:sequenceFlow id="f4" sourceRef="publish" targetRef="resolved"/>
    ${end('resolved', 'resolved', true)}
    <bpmn:subProcess id="departments">
      <bpmn:extensionElements><camunda:properties><camunda:property name="ticketStatus" value="transferred"/></camunda:properties></bpmn:extensionElements>
      <bpmn:multiInstanceLoopCharacteristics camunda:collection="\${departmentList}" camunda:elementVariable="department"/>
      <bpmn:startEvent id="dStart"/>
      <bpmn:sequenceFlow id="d1" sourceRef="dStart" targetRef="departmentWork"/>
      ${userTask('departmentWork', null, { assignment: 'departmentHead(department,0)' })}
      <bpmn:sequenceFlow id="d2" sourceRef="departmentWork" targetRef="dEnd"/>
      <bpmn:endEvent id="dEnd"/>
    </bpmn:subProcess>
    <bpmn:sequenceFlow id="f5" sourceRef="departments" targetRef="handle"/>
    <bpmn:boundaryEvent id="handleMissed" attachedToRef="handle"><bpmn:messageEventDefinition id="m1" messageRef="MessageMissed"/></bpmn:boundaryEvent>
    <bpmn:sequenceFlow id="f6" sourceRef="handleMissed" targetRef="autoClosed"/>
    ${end('autoClosed', 'resolved', true)}
    <bpmn:subProcess id="cancelling" triggeredByEvent="true">
      <bpmn:startEvent id="cancelStart"><bpmn:messageEventDefinition id="m2" messageRef="MessageCancelled"/></bpmn:startEvent>
      <bpmn:sequenceFlow id="c1" sourceRef="cancelStart" targetRef="cancelled"/>
      ${end('cancelled', 'cancelled', false)}
    </bpmn:subProcess>
  </bpmn:process>
</bpmn:definitions>`;
}

function userTask(id: string, ticketStatus: string | null, properties: Record<string, string>): string {
  const all = { ...(ticketStatus && { ticketStatus }), ...properties };
  const list = Object.entries(all).map(
    ([name, value]) => `<camunda:property name="${name}" value="${value}"/>`,
  );
  return `<bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements><camunda:properties>${list.join('')}</camunda:properties></bpmn:extensionElements></bpmn:userTask>`;
}

function outcome(gateway: string, key: string, target: string): string {
  return `<bpmn:sequenceFlow id="${gateway}_${key}" name="${key}" sourceRef="${gateway}" targetRef="${target}">
      <bpmn:conditionExpression>\${outcome == '${key}'}</bpmn:conditionExpression></bpmn:sequenceFlow>`;
}

function end(id: string, ticketOutcome: string, terminate: boolean): string {
  const definition = terminate ? `<bpmn:terminateEventDefinition id="${id}_t"/>` : '';
  return `<bpmn:endEvent id="${id}"><bpmn:extensionElements><camunda:properties>
      <camunda:property name="ticketOutcome" value="${ticketOutcome}"/></camunda:properties></bpmn:extensionElements>${definition}</bpmn:endEvent>`;
}
