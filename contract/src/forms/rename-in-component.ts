import { expressionAttributes } from './expression-attributes.ts';
import { attributeOf, fieldTexts, languageSuffix } from './field-texts.ts';
import type { FormComponent } from './form-schema.ts';
import { renameInFeel, renameInText } from './rename-in-feel.ts';

type Names = Parameters<typeof renameInFeel>[1];
type Attributes = Record<string, unknown>;

/** A component whose expressions and texts, in every language, name other fields; what is in it stays as it is. */
export function renameInComponent(component: FormComponent, names: Names): FormComponent {
  const changed: Attributes = { ...component };
  const change = (
    [name, inner]: readonly [string, string?],
    rename: (text: string, names: Names) => string,
  ) => {
    const holder = inner === undefined ? changed : changed[name];
    const attribute = inner ?? name;
    if (typeof holder !== 'object' || holder === null) return;
    const text = (holder as Attributes)[attribute];
    if (typeof text !== 'string') return;
    const said = rename(text, names);
    changed[name] = inner === undefined ? said : { ...holder, [attribute]: said };
  };
  const ofExpression = (text: string) => (text.startsWith('=') ? renameInFeel(text, names) : text);
  for (const { path } of expressionAttributes) change(path, ofExpression);
  for (const each of fieldTexts) {
    const attribute = attributeOf(each, component);
    change(each.inside ? [each.inside, attribute] : [attribute], renameInText);
    for (const suffix of Object.values(languageSuffix))
      change(['properties', each.property + suffix], renameInText);
  }
  return changed as FormComponent;
}
