import type { FieldRights } from '@baton/contract/forms/field-rights';
import { applyFieldRights } from '@baton/contract/forms/apply-field-rights';
import type { FormComponent, FormSchema } from '@baton/contract/forms/form-schema';
import { innerPrefix, placeOf, rootOf } from '@baton/contract/forms/form-schema';

/** A field that a program sends with a form, or a list of such. */
export interface RequestField {
  /** As field rights name it: `customer.name`, `items[].price`. */
  path: string;
  component: FormComponent;
  /** When a value counts: always, or only where the form shows the field, and whether one is asked for then. */
  condition: 'none' | 'optional' | 'required';
  /** A value is asked for whatever else is filled in. */
  required: boolean;
  /** A value has to be sent where nothing is stored: nothing stands there by itself. */
  awaited: boolean;
}

/**
 * What can be sent with a form at a step with these rights, outside in: neither what is hidden or can only be read,
 * nor what is computed.
 */
export function requestFields(schema: FormSchema, rights: FieldRights): RequestField[] {
  return fieldsIn(rootOf(applyFieldRights(schema, rights)), '', false);
}

function fieldsIn(parent: FormComponent, prefix: string, conditional: boolean): RequestField[] {
  return (parent.components ?? []).flatMap((component): RequestField[] => {
    const place = placeOf(component, prefix);
    if (isLocked(component) || component.type === 'expression') return [];
    const maybe = conditional || isConditional(component);
    if (place?.kind === 'list') return listFields(component, place.path, maybe);
    if (place?.kind !== 'field') return fieldsIn(component, innerPrefix(place, prefix), maybe);
    const required = !maybe && isDemanded(component);
    const preset = component['defaultValue'] !== undefined && component['defaultValue'] !== null;
    return [
      {
        path: place.path,
        component,
        condition: conditionOf(component, maybe),
        required,
        awaited: required && !preset,
      },
    ];
  });
}

/** A list begins with rows of its own, whose fields have to be sent then. */
function listFields(list: FormComponent, path: string, maybe: boolean): RequestField[] {
  // What hides a list hides it with its rows; in a row that is sent its fields count.
  const columns = fieldsIn(list, `${path}[].`, false);
  const rows = list['defaultRepetitions'];
  const begun = typeof rows === 'number' ? rows > 0 : true;
  const required = !maybe && isDemanded(list);
  const own = columns.some(
    ({ path: inner, awaited }) => awaited && !inner.slice(path.length + 3).includes('[]'),
  );
  return [
    {
      path,
      component: list,
      condition: conditionOf(list, maybe),
      required,
      awaited: (required && !begun) || (!maybe && begun && own),
    },
    ...columns,
  ];
}

function conditionOf(component: FormComponent, maybe: boolean): RequestField['condition'] {
  if (!maybe) return 'none';
  return isDemanded(component) ? 'required' : 'optional';
}

function isConditional(component: FormComponent): boolean {
  const { hide } = (component['conditional'] ?? {}) as { hide?: unknown };
  return typeof hide === 'string' && hide !== '';
}

function isDemanded({ validate }: FormComponent): boolean {
  return (validate as { required?: unknown } | undefined)?.required === true;
}

/** Whatever is filled in: a condition may open it. */
function isLocked({ disabled, readonly }: FormComponent): boolean {
  return (
    Boolean(disabled) || (Boolean(readonly) && !(typeof readonly === 'string' && readonly.startsWith('=')))
  );
}
