import { innerPrefix, placeOf } from '@baton/contract/forms/form-schema';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import type { EditedField } from './editor-services.ts';

type FieldAt = (id: string) => EditedField | undefined;

/** What the paths of everything in a parent begin with; empty for the form itself. */
export function prefixIn(parent: EditedField, fieldAt: FieldAt): string {
  const around = parentOf(parent, fieldAt);
  if (!around) return '';
  const before = prefixIn(around, fieldAt);
  return innerPrefix(placeOf(parent as FormComponent, before), before);
}

/** Whose fields may not be called the same: a group without a path keeps its fields where it stands itself. */
export function scopeOf(parent: EditedField, fieldAt: FieldAt): EditedField {
  const around = parentOf(parent, fieldAt);
  return around && parent.type === 'group' && !parent.path ? scopeOf(around, fieldAt) : parent;
}

/** What a field stands in; undefined for the form itself. */
export function parentOf({ _parent }: EditedField, fieldAt: FieldAt): EditedField | undefined {
  return _parent ? fieldAt(_parent) : undefined;
}

/** The component with an id, however deep it stands. */
export function componentAt(parent: FormComponent, id: string): FormComponent | null {
  for (const component of parent.components ?? []) {
    const found = component.id === id ? component : componentAt(component, id);
    if (found) return found;
  }
  return null;
}
