/**
 * A process of one step with a timer of each minute that begins nothing that waits, and one that takes the step away
 * after so many minutes.
 */
export function tickingProcess(minutes: number): (key: string) => string {
  const property = (name: string, value: string) =>
    `<bpmn:extensionElements><camunda:properties><camunda:property name="${name}" value="${value}"/></camunda:properties></bpmn:extensionElements>`;
  const formal = 'xsi:type="bpmn:tFormalExpression"';
  const timer = (id: string, definition: string, more: string) => `
    <bpmn:boundaryEvent id="${id}" attachedToRef="handle" ${more}><bpmn:timerEventDefinition id="${id}_when">${definition}</bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:sequenceFlow id="${id}_out" sourceRef="${id}" targetRef="${id}_end"/>
    <bpmn:endEvent id="${id}_end">${property('ticketOutcome', 'resolved')}</bpmn:endEvent>`;
  return (key) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:test">
  <bpmn:process id="${key}" name="Ticking" isExecutable="true" camunda:historyTimeToLive="P180D">
    ${property('mainLanguage', 'en')}
    <bpmn:startEvent id="submitted"/>
    <bpmn:sequenceFlow id="begin" sourceRef="submitted" targetRef="handle"/>
    <bpmn:userTask id="handle" name="handle">${property('ticketStatus', 'pending')}</bpmn:userTask>
    <bpmn:sequenceFlow id="finish" sourceRef="handle" targetRef="over"/>
    <bpmn:endEvent id="over">${property('ticketOutcome', 'resolved')}</bpmn:endEvent>
    ${timer('tick', `<bpmn:timeCycle ${formal}>R/PT1M</bpmn:timeCycle>`, 'cancelActivity="false"')}
    ${timer('late', `<bpmn:timeDuration ${formal}>PT${minutes}M30S</bpmn:timeDuration>`, '')}
  </bpmn:process>
</bpmn:definitions>`;
}
