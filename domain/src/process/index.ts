export type { Bundle, OrganisationNames, TypeDeclaration } from './bundle.ts';
export type {
  AssignmentStrategy,
  FieldRights,
  MultiInstanceModel,
  Outcome,
  ProcessElement,
  ProcessModel,
  RoutingVariable,
  UserTaskStep,
  WorkerStep,
} from './process-model.ts';
export type { ParsedBundle } from './parse-bundle.ts';
export type { Import } from './imports/import-item.ts';
export { importDrawing } from './imports/import-drawing.ts';
export { compareLines } from './imports/compare-lines.ts';
export { canonicalElement, canonicalXml } from './xml/canonical-xml.ts';
export { decodeXml } from './imports/decode-xml.ts';
export { nameProcess, processIdOf } from './imports/name-process.ts';
export { titleProcess } from './title-process.ts';
export { nameElement } from './name-element.ts';
export { fileFinding } from './file-finding.ts';
export { readXml } from './xml/read-xml.ts';
export { rememberTexts } from './remember-texts.ts';
export { applyQuickFix, applyQuickFixes } from './quick-fix/apply-quick-fix.ts';
export { namesIn } from './names-in.ts';
export { analysisOf } from './analysed-tables.ts';
export { engineVariable } from './engine-variable.ts';
export type { EngineVariable } from './engine-variable.ts';
export { feelNames } from './feel-names.ts';
export { parseDecisions } from './parse-decisions.ts';
export type { Decision } from './parse-decisions.ts';
export { XmlFault } from './xml/xml-fault.ts';
export { checkBundle } from './check-bundle.ts';
export { parseBpmn } from './parse-bpmn.ts';
export { parseBundle } from './parse-bundle.ts';
export { readProcess } from './read-process.ts';
export {
  decidedVariable,
  isForRequester,
  nextUserTasks,
  outcomesOf,
  stepsOver,
  upstreamUserTasks,
} from './step-queries.ts';
export { statusOf } from './status-of.ts';
export { readLocalized } from './read-names.ts';
export { readProperties } from './read-properties.ts';
export { attributeOf, bpmnChildren, namespaces, withDescendants } from './xml/xml-element.ts';
export { bindingsAt } from './xml/xml-tag.ts';
export { escapeAttribute } from './xml/xml-text.ts';
export type { XmlElement } from './xml/xml-element.ts';
export { tryReadXml } from './xml/try-read-xml.ts';
export { describeDrawingRule, drawingRules, plainBundle } from './describe-rule.ts';
export type { DescribedRule } from './describe-rule.ts';
export { exampleNames } from './rules/examples/example-names.ts';
export { exampleOrganisation } from './rules/examples/draw.ts';
export { layOut } from './imports/lay-out.ts';
