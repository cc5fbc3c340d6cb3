import { fieldLibrary } from '@baton/contract/forms/field-library';
import type { LibraryField } from '@baton/contract/forms/field-library';
import { inLanguages, makeComponent } from '@baton/contract/forms/make-component';
import type { Language } from '@baton/contract/language';
import type {
  AdditionBus,
  ComponentConfig,
  EditedField,
  FormFields,
  Modeling,
  Registry,
} from './editor-services.ts';
import { freeKey } from './free-key.ts';
import { offerInPalette } from './offer-in-palette.ts';
import { paletteType } from './palette-type.ts';
import { scopeOf } from './standing.ts';

/**
 * Lets the editor drop fields of the library: as the component each of them is, with what goes inside. `language` is
 * that of the app, for what is seen while a field is dragged.
 */
export function fieldLibraryModule(mainLanguage: Language, language: Language): object {
  const install = (
    formFields: FormFields,
    formFieldRegistry: Registry,
    modeling: Modeling,
    eventBus: AdditionBus,
  ) => {
    const awaited = new WeakMap<object, readonly LibraryField[]>();

    function create(
      field: LibraryField,
      config: ComponentConfig,
      { _parent, ...attributes }: Partial<EditedField>,
    ): object {
      const { type: _type, label: _label, ...place } = attributes;
      const made = makeComponent(field, mainLanguage);
      const fieldAt = (id: string) => formFieldRegistry.get(id);
      const parent = _parent ? fieldAt(_parent) : undefined;
      const component = { ...made, ...freeKey(made, parent && scopeOf(parent, fieldAt)) };
      const created = config.create({ ...component, ...place, _parent }, true);
      if (field.inside) awaited.set(created, field.inside);
      return created;
    }

    for (const field of fieldLibrary) {
      offerInPalette(formFields, field.component.type, {
        ...{ type: paletteType(field), name: inLanguages(field.words)[language] },
        create: (config, given) => create(field, config, given),
      });
    }

    // What goes inside comes with the group: one step of undo.
    eventBus.on('commandStack.formField.add.postExecute', ({ context: { formField } }) => {
      awaited.get(formField)?.forEach((inner, at) => {
        const layout = { row: `Row_${formField.id}_${at}`, columns: null };
        modeling.addFormField({ type: paletteType(inner), _parent: formField.id, layout }, formField, at);
      });
      awaited.delete(formField);
    });
  };
  const $inject = ['formFields', 'formFieldRegistry', 'modeling', 'eventBus'];
  return { __init__: [Object.assign(install, { $inject })] };
}
