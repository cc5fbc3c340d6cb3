import type { FormComponent } from '@baton/contract/forms/form-schema';
import { detachComponent } from '@baton/contract/forms/saved-component';
import type { Language } from '@baton/contract/language';
import type { OpenFormEditor } from './editor-services.ts';
import { componentAt, parentOf, prefixIn } from './standing.ts';

/** A field of the form that is open, with what is in it, as the library keeps it; null where it is gone. */
export function detachField(
  editor: OpenFormEditor,
  id: string,
  mainLanguage: Language,
): FormComponent | null {
  const registry = editor.get('formFieldRegistry');
  const fieldAt = (each: string) => registry.get(each);
  const field = fieldAt(id);
  const component = componentAt(editor.getSchema() as unknown as FormComponent, id);
  if (!field || !component) return null;
  const parent = parentOf(field, fieldAt);
  return detachComponent(component, { prefix: parent ? prefixIn(parent, fieldAt) : '', mainLanguage });
}
