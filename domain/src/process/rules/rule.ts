import type { LocalizedText } from '@baton/contract/language';
import type { QuickFix } from '@baton/contract/process/finding';
import type { OrganisationNames } from '../bundle.ts';
import type { Drawing } from '../drawing.ts';
import type { ParsedBundle } from '../parse-bundle.ts';
import type { PlacedExpression } from '../placed-expressions.ts';
import type { Verdict } from '../soundness/verdict.ts';
import type { VariableUse } from '../routing-variables.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/**
 * One thing a published process has to fulfil. `problem` and `mend` may hold places: `{name}` is how
 * people recognise the element, `{element}` its BPMN kind, all others come from the violation.
 */
export interface Rule {
  name: string;
  severity: 'error' | 'warning';
  /** What holds where the rule is kept, as the heading of its page. */
  says: LocalizedText;
  /** What would happen to a ticket otherwise. */
  why: LocalizedText;
  problem: LocalizedText;
  mend: LocalizedText;
  check(context: RuleContext): Iterable<Violation>;
}

export interface RuleContext {
  bundle: ParsedBundle;
  drawing: Drawing;
  /** Null: what is named in the organisation is not asked for. */
  organisation: OrganisationNames | null;
  expressions: PlacedExpression[];
  variables: VariableUse[];
  /** What playing its token game says of the flow. */
  soundness: Verdict;
}

export interface Violation {
  /** Where in the drawing; null where it concerns a whole file. */
  at: XmlElement | null;
  /** File of the bundle, when it is not the drawing. */
  file?: string;
  values?: Readonly<Record<string, string | LocalizedText>>;
  quickFix?: QuickFix | null;
  /** Ids of elements and flows from the start to the place. */
  path?: string[];
}
