import type { ElementFacts } from '../../../modeler/element-facts.ts';

/** A place of the drawing that asks for a form. */
export interface FormUse {
  elementId: string;
  /** What it is called: its name in a language, else its id. */
  name: string;
  as: 'start' | 'step' | 'outcome';
}

/** Where the drawing uses a form. */
export function formUses(
  form: string,
  drawing: readonly ElementFacts[],
  language: keyof ElementFacts['names'],
): FormUse[] {
  return drawing.flatMap((element): FormUse[] => {
    const { id, type, names, mainLanguage, properties } = element;
    const use = { elementId: id, name: names[language] || names[mainLanguage] || id };
    if (element.form === form) return [{ ...use, as: type === 'startEvent' ? 'start' : 'step' }];
    return properties['outcomeForm'] === form ? [{ ...use, as: 'outcome' }] : [];
  });
}
