/** What BPMN's schema says of an attribute that is left out; an attribute has the same default wherever it stands. */
const defaults: Readonly<Record<string, string>> = {
  gatewayDirection: 'Unspecified',
  instantiate: 'false',
  eventGatewayType: 'Exclusive',
  mustUnderstand: 'false',
  textFormat: 'text/plain',
  isInterrupting: 'true',
  parallelMultiple: 'false',
  cancelActivity: 'true',
  waitForCompletion: 'true',
  isCollection: 'false',
  isUnlimited: 'true',
  minimum: '0',
  maximum: '1',
  loopType: 'None',
  isForCompensation: 'false',
  startQuantity: '1',
  completionQuantity: '1',
  triggeredByEvent: 'false',
  isSequential: 'false',
  behavior: 'All',
  testBefore: 'false',
  cancelRemainingInstances: 'true',
  expressionLanguage: 'http://www.w3.org/1999/XPath',
  messageVisibleKind: 'initiating',
  typeLanguage: 'http://www.w3.org/2001/XMLSchema',
};

/** Whether an attribute of a BPMN element says what its absence says. */
export function isSchemaDefault({ name, value }: { name: string; value: string }): boolean {
  return defaults[name] === value;
}
