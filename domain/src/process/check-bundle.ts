import type { Finding } from '@baton/contract/process/finding';
import { fill } from '@baton/contract/process/localized';
import type { Bundle, OrganisationNames } from './bundle.ts';
import type { Drawing } from './drawing.ts';
import { fileFinding } from './file-finding.ts';
import { nameXmlElement } from './name-element.ts';
import { parseBundle } from './parse-bundle.ts';
import { placedExpressions } from './placed-expressions.ts';
import { readVariableUses } from './routing-variables.ts';
import { examineDrawing } from './soundness/examine-drawing.ts';
import { rules } from './rules/index.ts';
import { noProcess } from './rules/no-process.ts';
import { overSize, sizeLimit } from './rules/size-limit.ts';
import type { Rule, RuleContext, Violation } from './rules/rule.ts';
import { attributeOf, identified } from './xml/xml-element.ts';

/**
 * The deploy gate: everything that speaks against publishing a bundle, errors first. Errors stop publishing.
 * Without `organisation`, people, teams, roles and departments a drawing names are not looked up.
 */
export async function checkBundle(
  bundle: Bundle,
  organisation: OrganisationNames | null = null,
): Promise<Finding[]> {
  const { parsed, faults } = await parseBundle(bundle);
  if (!parsed) return faults.map(fileFinding);
  const { drawing } = parsed.bpmn;
  if (!drawing)
    return [toFinding(noProcess, { at: parsed.bpmn.definitions }, { file: bundle.bpmn.fileName, drawing })];
  // What is too large is not looked into: time and memory go with the square of its elements.
  const tooLarge = [...overSize(drawing)];
  const of = { file: bundle.bpmn.fileName, drawing };
  if (tooLarge.length > 0) return tooLarge.map((at) => toFinding(sizeLimit, at, of));
  const context: RuleContext = {
    ...{ bundle: parsed, drawing, organisation },
    expressions: placedExpressions(drawing),
    variables: readVariableUses(parsed, drawing),
    soundness: await examineDrawing(drawing, bundle.bpmn.xml),
  };
  const findings = rules.flatMap((rule) =>
    [...rule.check(context)].map((violation) => toFinding(rule, violation, of)),
  );
  return findings.sort((a, b) => rank(a) - rank(b));
}

function rank(finding: Finding): number {
  return finding.severity === 'error' ? 0 : 1;
}

function toFinding(
  rule: Omit<Rule, 'check'>,
  violation: Violation,
  { file, drawing }: { file: string; drawing: Drawing | null },
): Finding {
  const element = violation.at && identified(violation.at);
  const id = element && attributeOf(element, 'id');
  const name = element && attributeOf(element, 'name');
  // Ids of a table or a form are of another file than those of the drawing.
  const words = drawing && violation.at && !violation.file ? nameXmlElement(drawing, violation.at) : null;
  const values = {
    name: words || name || id || violation.file || file,
    element: violation.at?.name ?? '',
    ...violation.values,
  };
  return {
    rule: rule.name,
    severity: rule.severity,
    file: violation.file ?? file,
    elementId: id,
    elementName: name,
    line: violation.at?.line ?? null,
    message: fill(rule.problem, values),
    mend: fill(rule.mend, values),
    quickFix: violation.quickFix ?? null,
    ...(violation.path && violation.path.length > 0 ? { path: violation.path } : {}),
  };
}
