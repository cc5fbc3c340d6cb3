import { assignmentPresent } from './assignment-present.ts';
import { assignmentReferences } from './assignment-references.ts';
import { attributeSupported } from './attribute-supported.ts';
import { besideStaysBeside } from './beside-stays-beside.ts';
import { booleanAttributes } from './boolean-attributes.ts';
import { boundaryAttached } from './boundary-attached.ts';
import { boundaryKept } from './boundary-kept.ts';
import { branchesArrive } from './branches-arrive.ts';
import { branchesJoined } from './branches-joined.ts';
import { buttonProperties } from './button-properties.ts';
import { callActivity } from './call-activity.ts';
import { camundaExtension } from './camunda-extension.ts';
import { conditionPlace } from './condition-place.ts';
import { countersignAvailable } from './countersign-available.ts';
import { countersignOutcomes } from './countersign-outcomes.ts';
import { countersignPeople } from './countersign-people.ts';
import { countersign } from './countersign.ts';
import { decidedOwnStep } from './decided-own-step.ts';
import { decisionBinding } from './decision-binding.ts';
import { decisionClash } from './decision-clash.ts';
import { decisionExists } from './decision-exists.ts';
import { decisionExpressions } from './decision-expressions.ts';
import { decisionFile } from './decision-file.ts';
import { decisionGap } from './decision-gap.ts';
import { decisionHistoryTimeToLive } from './decision-history-time-to-live.ts';
import { decisionHitPolicy } from './decision-hit-policy.ts';
import { decisionLanguage } from './decision-language.ts';
import { decisionLoop } from './decision-loop.ts';
import { decisionPlainDay } from './decision-plain-day.ts';
import { decisionResult } from './decision-result.ts';
import { decisionShadowed } from './decision-shadowed.ts';
import { defaultWithoutCondition } from './default-without-condition.ts';
import { diagramPresent } from './diagram-present.ts';
import { elementContinues } from './element-continues.ts';
import { elementHappens } from './element-happens.ts';
import { elementId } from './element-id.ts';
import { elementIgnored } from './element-ignored.ts';
import { elementOrder } from './element-order.ts';
import { elementSupported } from './element-supported.ts';
import { eventGatewayTargets } from './event-gateway-targets.ts';
import { expressionGrammar } from './expression-grammar.ts';
import { expressionLanguage } from './expression-language.ts';
import { expressionPlace } from './expression-place.ts';
import { expressionTypes } from './expression-types.ts';
import { fieldRights } from './field-rights.ts';
import { fileNames } from './file-names.ts';
import { flowConnected } from './flow-connected.ts';
import { flowDirection } from './flow-direction.ts';
import { foreignElement } from './foreign-element.ts';
import { foreignEngine } from './foreign-engine.ts';
import { foreignExtension } from './foreign-extension.ts';
import { foreignForm } from './foreign-form.ts';
import { formBinding } from './form-binding.ts';
import { formExists } from './form-exists.ts';
import { formIdsDiffer } from './form-ids-differ.ts';
import { formReadable } from './form-readable.ts';
import { fullyExamined } from './fully-examined.ts';
import { gatewayConditions } from './gateway-conditions.ts';
import { gatewayDefault } from './gateway-default.ts';
import { historyTimeToLive } from './history-time-to-live.ts';
import { linksPaired } from './links-paired.ts';
import { mainLanguage } from './main-language.ts';
import { manualTask } from './manual-task.ts';
import { messageKnown } from './message-known.ts';
import { modelConforms } from './model-conforms.ts';
import { multiInstanceChosen } from './multi-instance-chosen.ts';
import { multiInstanceCompletion } from './multi-instance-completion.ts';
import { multiInstanceFields } from './multi-instance-fields.ts';
import { multiInstanceList } from './multi-instance-list.ts';
import { namesTranslated } from './names-translated.ts';
import { nativePeopleKnown } from './native-people-known.ts';
import { noCode } from './no-code.ts';
import { noConnector } from './no-connector.ts';
import { noInputOutput } from './no-input-output.ts';
import { noListener } from './no-listener.ts';
import { noScript } from './no-script.ts';
import { nodeEntered } from './node-entered.ts';
import { oneExecutableProcess } from './one-executable-process.ts';
import { oneGatewayPerTask } from './one-gateway-per-task.ts';
import { oneStart } from './one-start.ts';
import { operationsAvailable } from './operations-available.ts';
import { outcomeCondition } from './outcome-condition.ts';
import { outcomeKeysDiffer } from './outcome-keys-differ.ts';
import { outcomeNamed } from './outcome-named.ts';
import { outcomeNotDelayed } from './outcome-not-delayed.ts';
import { outcomePlace } from './outcome-place.ts';
import { outcomeProperty } from './outcome-property.ts';
import { outcomeReadBehindTask } from './outcome-read-behind-task.ts';
import { outcomeRequired } from './outcome-required.ts';
import { outcomesAgree } from './outcomes-agree.ts';
import { pathEnds } from './path-ends.ts';
import { picturesNotExecutable } from './pictures-not-executable.ts';
import { plainTask } from './plain-task.ts';
import { policiesAvailable } from './policies-available.ts';
import { processEnds } from './process-ends.ts';
import { processKey } from './process-key.ts';
import { propertyKnown } from './property-known.ts';
import { propertyOnce } from './property-once.ts';
import { propertyPlace } from './property-place.ts';
import { propertyValue } from './property-value.ts';
import { signalsDeclared } from './signals-declared.ts';
import { signatureAvailable } from './signature-available.ts';
import { singleTrigger } from './single-trigger.ts';
import { sizeLimit } from './size-limit.ts';
import { startForm } from './start-form.ts';
import { startStep } from './start-step.ts';
import { statusFlicker } from './status-flicker.ts';
import { statusRequired } from './status-required.ts';
import { stepClockReceivers } from './step-clock-receivers.ts';
import { stepClockShared } from './step-clock-shared.ts';
import { subProcessStart } from './sub-process-start.ts';
import { terminateEnds } from './terminate-ends.ts';
import { thrownCodes } from './thrown-codes.ts';
import { ticketCancelledReceiver } from './ticket-cancelled-receiver.ts';
import { ticketClockReceivers } from './ticket-clock-receivers.ts';
import { timerValid } from './timer-valid.ts';
import { topicErrorsCaught } from './topic-errors-caught.ts';
import { topicInputsFit } from './topic-inputs-fit.ts';
import { topicKnown } from './topic-known.ts';
import { topicReferences } from './topic-references.ts';
import { triggerSupported } from './trigger-supported.ts';
import { variableNames } from './variable-names.ts';
import { variableSource } from './variable-source.ts';
import { variableTypesAgree } from './variable-types-agree.ts';
import { verdictRequired } from './verdict-required.ts';
import { workerExternal } from './worker-external.ts';
import type { Rule } from './rule.ts';

/** Every rule of the gate, in the order its findings are listed. */
export const rules: readonly Rule[] = [
  modelConforms,
  fileNames,
  diagramPresent,
  sizeLimit,
  elementSupported,
  elementOrder,
  elementIgnored,
  attributeSupported,
  booleanAttributes,
  foreignElement,
  foreignEngine,
  foreignExtension,
  camundaExtension,
  plainTask,
  manualTask,
  triggerSupported,
  singleTrigger,
  callActivity,
  elementId,
  noScript,
  noCode,
  noListener,
  noConnector,
  noInputOutput,
  workerExternal,
  expressionLanguage,
  foreignForm,
  expressionPlace,
  expressionGrammar,
  expressionTypes,
  variableSource,
  variableTypesAgree,
  variableNames,
  timerValid,
  oneExecutableProcess,
  picturesNotExecutable,
  processKey,
  oneStart,
  subProcessStart,
  signalsDeclared,
  historyTimeToLive,
  flowConnected,
  flowDirection,
  nodeEntered,
  pathEnds,
  boundaryAttached,
  boundaryKept,
  eventGatewayTargets,
  gatewayConditions,
  gatewayDefault,
  defaultWithoutCondition,
  conditionPlace,
  linksPaired,
  thrownCodes,
  elementHappens,
  processEnds,
  elementContinues,
  branchesArrive,
  branchesJoined,
  besideStaysBeside,
  fullyExamined,
  formBinding,
  decisionBinding,
  decisionResult,
  formExists,
  formReadable,
  formIdsDiffer,
  startForm,
  decisionExists,
  decisionFile,
  decisionLanguage,
  decisionExpressions,
  decisionHistoryTimeToLive,
  decisionHitPolicy,
  decisionLoop,
  decisionPlainDay,
  decisionClash,
  decisionGap,
  decisionShadowed,
  propertyKnown,
  propertyPlace,
  propertyValue,
  propertyOnce,
  mainLanguage,
  namesTranslated,
  statusRequired,
  outcomeRequired,
  outcomePlace,
  outcomesAgree,
  terminateEnds,
  statusFlicker,
  outcomeCondition,
  outcomeReadBehindTask,
  outcomeKeysDiffer,
  outcomeNamed,
  outcomeProperty,
  buttonProperties,
  signatureAvailable,
  outcomeNotDelayed,
  oneGatewayPerTask,
  verdictRequired,
  startStep,
  assignmentPresent,
  assignmentReferences,
  nativePeopleKnown,
  operationsAvailable,
  policiesAvailable,
  multiInstanceList,
  multiInstanceChosen,
  multiInstanceCompletion,
  decidedOwnStep,
  countersign,
  countersignAvailable,
  countersignOutcomes,
  countersignPeople,
  multiInstanceFields,
  messageKnown,
  ticketClockReceivers,
  stepClockReceivers,
  stepClockShared,
  ticketCancelledReceiver,
  topicKnown,
  topicInputsFit,
  topicReferences,
  topicErrorsCaught,
  fieldRights,
];
