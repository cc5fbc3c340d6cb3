import type { Language } from '@baton/contract/language';
import {
  Description as ViewerDescription,
  Errors as ViewerErrors,
  Label as ViewerLabel,
} from '@bpmn-io/form-js-viewer';
import type { FunctionComponent } from 'preact';
import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { h as hVue, render as renderVue } from 'vue';
import FileField from './FileField.vue';
import type { FormFiles } from './form-files.ts';

/** What file fields need beyond their form. */
export interface FilePickerSurroundings {
  language: Language;
  files: FormFiles | undefined;
  /** A field began or ended uploading; by its DOM id. */
  onBusy(domId: string, busy: boolean): void;
}

// The viewer types what it renders more narrowly than it is.
type Part = FunctionComponent<Record<string, unknown>>;
const [Description, Errors, Label] = [ViewerDescription, ViewerErrors, ViewerLabel] as unknown as [
  Part,
  Part,
  Part,
];

interface FieldProps {
  domId: string;
  disabled: boolean;
  readonly: boolean;
  errors: string[];
  value: unknown;
  onChange(change: { value: string[] | null }): void;
  field: {
    label?: string;
    description?: string;
    accept?: string;
    multiple?: boolean | string;
    validate?: { required?: boolean };
  };
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

function filePicker({ language, files, onBusy }: FilePickerSurroundings): FunctionComponent<FieldProps> {
  return function FilePicker(props) {
    const { domId, field, errors = [], disabled, readonly, value, onChange } = props;
    const host = useRef<HTMLDivElement>(null);
    const describedBy = `${domId}-description ${domId}-error-message`;
    useEffect(() => {
      if (!host.current) return;
      const shown = hVue(FileField, {
        ids: idsIn(value),
        inputId: domId,
        label: field.label ?? '',
        describedBy,
        accept: field.accept ?? '',
        multiple: field.multiple === true || field.multiple === 'true',
        locked: disabled || readonly,
        invalid: errors.length > 0,
        language,
        files,
        onChange: (ids: string[]) => onChange({ value: ids }),
        onBusy: (busy: boolean) => onBusy(domId, busy),
      });
      renderVue(shown, host.current);
    });
    useEffect(() => {
      const element = host.current;
      return () => {
        onBusy(domId, false);
        if (element) renderVue(null, element);
      };
    }, []);
    const classes = [
      'fjs-form-field',
      'fjs-form-field-filepicker',
      ...(errors.length > 0 ? ['fjs-has-errors'] : []),
    ];
    return h('div', { class: classes.join(' ') }, [
      h(Label, {
        htmlFor: domId,
        label: field.label,
        required: field.validate?.required,
      }),
      h('div', { ref: host }),
      h(Description, {
        id: `${domId}-description`,
        description: field.description,
      }),
      h(Errors, { id: `${domId}-error-message`, errors }),
    ]);
  };
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
