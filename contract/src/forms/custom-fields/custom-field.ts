import type { FormComponent } from '../form-schema.ts';

/**
 * A component of ours, as form-js asks for it: the same object is registered in the viewer, in the editor and in the
 * server's check, so that one reading of a value is everybody's.
 */
export interface CustomField {
  readonly type: string;
  readonly keyed: true;
  readonly emptyValue: null;
  readonly group: 'basic-input';
  readonly label: string;
  /** What the editor's panel offers for it. */
  readonly propertiesPanelEntries: readonly string[];
  /** The value itself, or null for what is none. */
  sanitizeValue(input: { formField: FormComponent; data?: unknown; value: unknown }): unknown;
  create(given?: object): object;
}

/** A component with what is the same for all of ours. */
export function customField(
  type: string,
  label: string,
  isValue: (value: unknown, field: FormComponent) => boolean,
): CustomField {
  return {
    ...{ type, label, keyed: true, emptyValue: null, group: 'basic-input' },
    propertiesPanelEntries: ['key', 'label', 'description', 'disabled', 'readonly', 'required'],
    sanitizeValue: ({ formField, value }) => (isValue(value, formField) ? value : null),
    create: (given = {}) => ({ ...given }),
  };
}
