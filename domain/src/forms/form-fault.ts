import type { FormComponent } from '@baton/contract/forms/form-schema';
import type { FormRule } from './form-finding-texts.ts';

/** Something a check says about one component. */
export interface FormFault {
  rule: FormRule;
  component: FormComponent | null;
  value: string;
}
