import { formRulePages } from '../forms/index.ts';
import { describeDrawingRule, drawingRules, plainBundle } from '../process/index.ts';
import type { DescribedRule } from '../process/index.ts';
import { declarationRulePages } from '../ticket-types/index.ts';

/** The names of whatever a finding may be about. */
export const gateRules: readonly string[] = [
  ...drawingRules,
  ...Object.keys(formRulePages),
  ...Object.keys(declarationRulePages),
];

const isOf = <Pages extends object>(pages: Pages, name: string): name is keyof Pages & string =>
  Object.hasOwn(pages, name);

/** Any rule of the gate by its name; null where there is none. */
export function describeRule(name: string): DescribedRule | null {
  const plain = plainBundle();
  if (isOf(formRulePages, name)) {
    const { says, why, ...forms } = formRulePages[name];
    const withForm = (schema: unknown) => ({
      ...plain,
      forms: [...plain.forms, { fileName: 'request2.form', schema }],
    });
    return { says, why, bad: withForm(forms.bad), good: withForm(forms.good) };
  }
  if (isOf(declarationRulePages, name)) {
    const { says, why, ...declared } = declarationRulePages[name];
    const saying = (more: object) => ({
      ...plain,
      typeDeclaration: { ...plain.typeDeclaration, ...more },
    });
    return { says, why, bad: saying(declared.bad), good: saying(declared.good) };
  }
  return describeDrawingRule(name);
}
