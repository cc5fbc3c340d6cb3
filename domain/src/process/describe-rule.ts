import type { LocalizedText } from '@baton/contract/language';
import type { Bundle } from './bundle.ts';
import { fileRulePages } from './file-rule-pages.ts';
import { bundleOf, draw } from './rules/examples/draw.ts';
import { around } from './rules/examples/example.ts';
import { examples } from './rules/examples/index.ts';
import { rules } from './rules/index.ts';
import { noProcess } from './rules/no-process.ts';

/** What a rule is about, with a bundle it speaks against and one like it that it accepts. */
export interface DescribedRule {
  says: LocalizedText;
  why: LocalizedText;
  bad: Bundle;
  good: Bundle;
}

/** The names of whatever the gate may find in a drawing or a decision. */
export const drawingRules: readonly string[] = [
  ...rules.map(({ name }) => name),
  noProcess.name,
  ...Object.keys(fileRulePages),
];

const isFileRule = (name: string): name is keyof typeof fileRulePages => Object.hasOwn(fileRulePages, name);

/** A bundle nothing is wrong with, to be broken in one place. */
export const plainBundle = (): Bundle => bundleOf(around(draw.userTask('handle')));

/** A rule about drawings or decisions by its name; null where there is none. */
export function describeDrawingRule(name: string): DescribedRule | null {
  const good = plainBundle();
  const withXml = (xml: string): Bundle => ({ ...good, bpmn: { ...good.bpmn, xml } });
  if (isFileRule(name)) {
    const { says, why, bad } = fileRulePages[name];
    return { says, why, bad: withXml(bad()), good };
  }
  if (name === noProcess.name) {
    const bad = withXml(good.bpmn.xml.replace(/<bpmn:process.*<\/bpmn:process>/s, ''));
    return { says: noProcess.says, why: noProcess.why, bad, good };
  }
  const rule = rules.find((each) => each.name === name);
  const example = Object.hasOwn(examples, name) ? examples[name] : undefined;
  if (!rule || !example) return null;
  return { says: rule.says, why: rule.why, bad: bundleOf(example.bad), good: bundleOf(example.good) };
}
