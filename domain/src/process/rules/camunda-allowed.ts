/** `camunda:` attributes that may stand on every flow node. */
export const anyFlowNode: readonly string[] = [
  ...['asyncBefore', 'asyncAfter', 'async', 'exclusive', 'jobPriority'],
  ...['modelerTemplate', 'modelerTemplateVersion', 'modelerTemplateIcon'],
];

/** Further `camunda:` attributes by element; whatever is not named is refused. */
export const camundaAttributes: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    definitions: ['diagramRelationId'],
    collaboration: ['modelerTemplate', 'modelerTemplateVersion'],
    process: [
      ...['historyTimeToLive', 'versionTag', 'isStartableInTasklist', 'jobPriority', 'taskPriority'],
      ...['modelerTemplate', 'modelerTemplateVersion', 'modelerTemplateIcon'],
    ],
    startEvent: ['formRef', 'formRefBinding', 'initiator'],
    userTask: [
      ...['assignee', 'candidateUsers', 'candidateGroups', 'dueDate', 'followUpDate', 'priority'],
      ...['formRef', 'formRefBinding'],
    ],
    serviceTask: ['type', 'topic', 'taskPriority'],
    sendTask: ['type', 'topic', 'taskPriority'],
    messageEventDefinition: ['type', 'topic', 'taskPriority'],
    businessRuleTask: [
      ...['type', 'topic', 'taskPriority', 'decisionRef', 'decisionRefBinding', 'resultVariable'],
      ...['mapDecisionResult'],
    ],
    multiInstanceLoopCharacteristics: [
      'collection',
      'elementVariable',
      'asyncBefore',
      'asyncAfter',
      'exclusive',
    ],
    errorEventDefinition: ['errorCodeVariable', 'errorMessageVariable'],
    escalationEventDefinition: ['escalationCodeVariable'],
    conditionalEventDefinition: ['variableName', 'variableEvents'],
    signalEventDefinition: ['async'],
    error: ['errorMessage'],
    sequenceFlow: ['modelerTemplate', 'modelerTemplateVersion'],
  }),
);

/** `camunda:` elements that may stand in `extensionElements`. */
export const camundaElements: ReadonlySet<string> = new Set([
  ...['properties', 'property', 'failedJobRetryTimeCycle'],
]);
