import type { FormComponent } from '@baton/contract/forms/form-schema';
import { placeOf } from '@baton/contract/forms/form-schema';
import type { FormView } from '@baton/contract/http/forms';

type Values = Record<string, unknown>;

/** Something in every field of a form that can be filled in; `file` is an attachment of whoever sends it. */
export function fillInForm({ schema, options }: Pick<FormView, 'schema' | 'options'>, file: string): Values {
  return filled((schema['components'] ?? []) as FormComponent[]);

  function filled(components: readonly FormComponent[]): Values {
    const values: Values = {};
    for (const component of components) {
      const place = placeOf(component, '');
      const inner = component.components ?? [];
      if (place?.kind === 'list') values[place.path] = [filled(inner), filled(inner)];
      else if (place?.kind === 'group' && place.path) values[place.path] = filled(inner);
      else if (place?.kind === 'field') values[place.path] = entry(component);
      else Object.assign(values, filled(inner));
    }
    return values;
  }

  function entry(component: FormComponent): unknown {
    const { type, subtype, valuesKey, decimalDigits } = component;
    const offered = (component['values'] ?? options[String(valuesKey)] ?? []) as { value: unknown }[];
    switch (type) {
      case 'number':
        return decimalDigits === 0 ? 2 : 2.5;
      case 'checkbox':
        return true;
      case 'radio':
      case 'select':
        return offered[0]?.value;
      case 'checklist':
      case 'taglist':
        return offered.slice(0, 2).map(({ value }) => value);
      case 'datetime':
        return { date: '2031-05-06', time: '08:15' }[String(subtype)] ?? '2031-05-06T08:15+08:00';
      case 'filepicker':
        return [file];
      case 'rating':
        return 2;
      case 'signature':
        return 'drawn:12,40 15,44;80,20 81,60';
      case 'expression':
        return undefined;
      default:
        return 'x';
    }
  }
}
