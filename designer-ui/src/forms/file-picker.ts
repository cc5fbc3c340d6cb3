import type { Language } from '@baton/contract/language';
import FileField from './FileField.vue';
import type { FormFiles } from './form-files.ts';
import { describedBy, vueField } from './vue-field.ts';

/** What file fields need beyond their form. */
export interface FilePickerSurroundings {
  language: Language;
  files: FormFiles | undefined;
  /** A field began or ended uploading; by its DOM id. */
  onBusy(domId: string, busy: boolean): void;
}

/**
 * The viewer's file field, replaced: files are uploaded when they are chosen, and the value is the list of their
 * ids. The viewer's own keeps File objects that nobody else can read.
 */
export function filePickerModule(around: FilePickerSurroundings): object {
  const component = Object.assign(filePicker(around), {
    config: {
      type: 'filepicker',
      keyed: true,
      label: 'File picker',
      group: 'basic-input',
      emptyValue: null,
      create: (options: object = {}) => ({ ...options }),
    },
  });
  const register = Object.assign(
    (formFields: { register(type: string, component: unknown): void }) =>
      formFields.register('filepicker', component),
    { $inject: ['formFields'] },
  );
  return { __init__: [register] };
}

function filePicker({ language, files, onBusy }: FilePickerSurroundings) {
  return vueField({
    component: FileField,
    oneInput: true,
    onRemoved: (domId) => onBusy(domId, false),
    propsOf: ({ domId, field, errors = [], disabled, readonly, value, onChange }) => ({
      ids: idsIn(value),
      inputId: domId,
      label: field.label ?? '',
      describedBy: describedBy(domId),
      accept: typeof field['accept'] === 'string' ? field['accept'] : '',
      multiple: field['multiple'] === true || field['multiple'] === 'true',
      locked: disabled || readonly,
      invalid: errors.length > 0,
      language,
      files,
      onChange: (ids: string[]) => onChange({ value: ids }),
      onBusy: (busy: boolean) => onBusy(domId, busy),
    }),
  });
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
