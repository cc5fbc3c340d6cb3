import type { CustomField } from './custom-fields/custom-field.ts';
import { rating } from './custom-fields/rating.ts';
import { signature } from './custom-fields/signature.ts';

export type { CustomField } from './custom-fields/custom-field.ts';

/** The components that form-js does not have by itself. */
export const customFields: readonly CustomField[] = [rating, signature];

interface FormFields {
  register(type: string, component: unknown): void;
}

/** Makes form-js know our components without showing them: what a check of values needs. */
export const customFieldsModule: object = {
  __init__: [
    Object.assign(
      (formFields: FormFields) => {
        for (const config of customFields) {
          formFields.register(
            config.type,
            Object.assign(() => null, { config }),
          );
        }
      },
      { $inject: ['formFields'] },
    ),
  ],
};
