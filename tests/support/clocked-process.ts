/**
 * A process whose branches all run at once, each with a kind of step clock: two departments with a receiver drawn on
 * each, a step of two with one receiver for both, a step without one, and a sub-process that waits for a step drawn to pause the clocks.
 */
export function clockedProcess(key: string): string {
  const properties = (all: Record<string, string>) =>
    `<bpmn:extensionElements><camunda:properties>${Object.entries(all)
      .map(([name, value]) => `<camunda:property name="${name}" value="${value}"/>`)
      .join('')}</camunda:properties></bpmn:extensionElements>`;
  const step = (id: string, more: Record<string, string>) =>
    `<bpmn:userTask id="${id}" name="${id}">${properties({ ticketStatus: 'pending', assignment: 'requester', ...more })}</bpmn:userTask>`;
  const flow = (from: string, to: string) =>
    `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="urn:test">
  <bpmn:message id="Missed" name="step-deadline-missed"/>
  <bpmn:process id="${key}" name="Clocks" isExecutable="true" camunda:historyTimeToLive="P180D">
    ${properties({ mainLanguage: 'en' })}
    <bpmn:startEvent id="submitted"/>
    ${flow('submitted', 'split')}
    <bpmn:parallelGateway id="split"/>
    ${flow('split', 'both')}${flow('split', 'pair')}${flow('split', 'plain')}${flow('split', 'waiting')}
    <bpmn:subProcess id="both">
      <bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>
      <bpmn:startEvent id="bothStart"/>
      ${flow('bothStart', 'departmentWork')}
      ${step('departmentWork', { deadline: 'P2D' })}
      ${flow('departmentWork', 'bothEnd')}
      <bpmn:endEvent id="bothEnd"/>
      <bpmn:boundaryEvent id="late" cancelActivity="false" attachedToRef="departmentWork"><bpmn:messageEventDefinition id="m1" messageRef="Missed"/></bpmn:boundaryEvent>
      ${flow('late', 'lateEnd')}
      <bpmn:endEvent id="lateEnd"/>
    </bpmn:subProcess>
    ${step('pair', { deadline: 'P2D' }).replace('</bpmn:userTask>', '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>')}
    <bpmn:boundaryEvent id="pairLate" cancelActivity="false" attachedToRef="pair"><bpmn:messageEventDefinition id="m2" messageRef="Missed"/></bpmn:boundaryEvent>
    ${flow('pairLate', 'pairLateEnd')}
    <bpmn:endEvent id="pairLateEnd"/>
    ${step('plain', { deadline: 'PT16H' })}
    <bpmn:subProcess id="waiting">
      ${properties({ deadline: 'P3D' })}
      <bpmn:startEvent id="waitingStart"/>
      ${flow('waitingStart', 'ask')}
      ${step('ask', { deadline: 'P2D', clocks: 'paused' })}
      ${flow('ask', 'use')}
      ${step('use', {})}
      ${flow('use', 'waitingEnd')}
      <bpmn:endEvent id="waitingEnd"/>
    </bpmn:subProcess>
    ${flow('both', 'join')}${flow('pair', 'join')}${flow('plain', 'join')}${flow('waiting', 'join')}
    <bpmn:parallelGateway id="join"/>
    ${flow('join', 'over')}
    <bpmn:endEvent id="over">${properties({ ticketOutcome: 'resolved' })}</bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`;
}
