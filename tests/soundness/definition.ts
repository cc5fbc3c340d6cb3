/** Event definitions as XML. */
export const definition = {
  message: '<bpmn:messageEventDefinition/>',
  timer: '<bpmn:timerEventDefinition/>',
  terminate: '<bpmn:terminateEventDefinition/>',
  error: (code: string) => `<bpmn:errorEventDefinition ${code ? `errorRef="Error_${code}"` : ''}/>`,
  escalation: '<bpmn:escalationEventDefinition escalationRef="Escalation_a"/>',
};
