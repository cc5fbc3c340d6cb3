import { namesIn } from '@baton/contract/forms/field-names';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { attachComponent } from '@baton/contract/forms/saved-component';
import type { Language } from '@baton/contract/language';
import type {
  AdditionBus,
  ComponentConfig,
  EditedField,
  FormFields,
  Modeling,
  Registry,
  SavedFieldShelf,
} from './editor-services.ts';
import { offerInPalette } from './offer-in-palette.ts';
import { savedType } from './palette-type.ts';
import { prefixIn, scopeOf } from './standing.ts';

/** Lets the editor drop fields of the company: a copy of each, with what is in it, in the language of the form. */
export function savedFieldModule(mainLanguage: Language): object {
  const open = (
    formFields: FormFields,
    formFieldRegistry: Registry,
    modeling: Modeling,
    eventBus: AdditionBus,
  ): SavedFieldShelf => {
    const awaited = new WeakMap<object, readonly FormComponent[]>();
    const fieldAt = (id: string) => formFieldRegistry.get(id);

    function create(
      saved: FormComponent,
      config: ComponentConfig,
      { _parent, layout }: Partial<EditedField>,
    ): object {
      const parent = _parent ? fieldAt(_parent) : undefined;
      const prefix = parent ? prefixIn(parent, fieldAt) : '';
      const taken = new Set(parent ? namesIn(scopeOf(parent, fieldAt)) : []);
      const { components, ...component } = attachComponent(saved, { prefix, mainLanguage }, taken);
      // Without a label it stays without: the editor would give it one in its own language.
      const created = config.create({ label: undefined, ...component, layout, _parent }, false);
      if (components) awaited.set(created, components);
      return created;
    }

    // What is in it comes with it: one step of undo.
    eventBus.on('commandStack.formField.add.postExecute', ({ context: { formField } }) => {
      const inside = awaited.get(formField);
      awaited.delete(formField);
      if (inside) addInside(formField, inside);
    });

    function addInside(parent: EditedField, inside: readonly FormComponent[]): void {
      inside.forEach(({ components, layout, ...component }, at) => {
        const { row = `at${at}`, columns = null } = (layout ?? {}) as { row?: string; columns?: unknown };
        const place = { _parent: parent.id, layout: { row: `Row_${parent.id}_${row}`, columns } };
        const added = modeling.addFormField({ label: undefined, ...component, ...place }, parent, at);
        if (components) addInside(added, components);
      });
    }

    return {
      offer(fields, nameOf) {
        for (const field of fields) {
          const component = field.component as unknown as FormComponent;
          offerInPalette(formFields, component.type, {
            ...{ type: savedType(field.id), name: nameOf(field) },
            create: (config, given) => create(component, config, given),
          });
        }
      },
    };
  };
  const $inject = ['formFields', 'formFieldRegistry', 'modeling', 'eventBus'];
  return {
    __init__: ['savedFieldShelf'],
    savedFieldShelf: ['factory', Object.assign(open, { $inject })],
  };
}
