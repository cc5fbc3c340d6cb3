import type { FormComponent } from './form-schema.ts';
import type { FormRule } from './form-finding-texts.ts';

/** Something a check says about one component. */
export interface FormFault {
  rule: FormRule;
  component: FormComponent | null;
  value: string;
}
