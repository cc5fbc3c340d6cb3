import {
  Description as ViewerDescription,
  Errors as ViewerErrors,
  Label as ViewerLabel,
} from '@bpmn-io/form-js-viewer';
import type { FunctionComponent } from 'preact';
import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Component } from 'vue';
import { h as hVue, render as renderVue } from 'vue';

// The viewer types what it renders more narrowly than it is.
type Part = FunctionComponent<Record<string, unknown>>;
const [Description, Errors, Label] = [ViewerDescription, ViewerErrors, ViewerLabel] as unknown as [
  Part,
  Part,
  Part,
];

/** What the viewer hands to a field. */
export interface FieldProps {
  domId: string;
  disabled: boolean;
  readonly: boolean;
  errors?: string[];
  value: unknown;
  onChange(change: { value: unknown }): void;
  field: {
    type: string;
    label?: string;
    description?: string;
    validate?: { required?: boolean };
    [attribute: string]: unknown;
  };
}

interface VueField {
  component: Component;
  propsOf(props: FieldProps): Record<string, unknown>;
  /** Whether the label belongs to one input, which has the field's id; else it names a group by its own id. */
  oneInput: boolean;
  onRemoved?(domId: string): void;
}

/** A field of the viewer whose input is a Vue component; label, description and faults are the viewer's own. */
export function vueField({
  component,
  propsOf,
  oneInput,
  onRemoved,
}: VueField): FunctionComponent<FieldProps> {
  return function Field(props) {
    const { domId, field, errors = [], disabled, readonly } = props;
    const host = useRef<HTMLDivElement>(null);
    useEffect(() => {
      if (host.current) renderVue(hVue(component, propsOf(props)), host.current);
    });
    useEffect(() => {
      const element = host.current;
      return () => {
        onRemoved?.(domId);
        if (element) renderVue(null, element);
      };
    }, []);
    const classes = [
      `fjs-form-field fjs-form-field-${field.type}`,
      ...(errors.length > 0 ? ['fjs-has-errors'] : []),
      ...(disabled ? ['fjs-disabled'] : []),
      ...(readonly ? ['fjs-readonly'] : []),
    ];
    return h('div', { class: classes.join(' ') }, [
      h(Label, {
        ...(oneInput ? { htmlFor: domId } : { id: labelId(domId) }),
        label: field.label,
        required: field.validate?.required,
      }),
      h('div', { ref: host }),
      h(Description, { id: `${domId}-description`, description: field.description }),
      h(Errors, { id: `${domId}-error-message`, errors }),
    ]);
  };
}

export function labelId(domId: string): string {
  return `${domId}-label`;
}

/** Ids of what tells more about a field. */
export function describedBy(domId: string): string {
  return `${domId}-description ${domId}-error-message`;
}
