import type { EditedField } from './editor-services.ts';

/** Where a field goes that is added without being dragged: into the selected group, else behind what is selected, else to the end. */
export function placeFor(
  selected: EditedField | null,
  root: EditedField,
  fieldAt: (id: string) => EditedField | undefined,
): { parent: EditedField; index: number } {
  const end = (parent: EditedField) => ({ parent, index: parent.components?.length ?? 0 });
  if (!selected || selected.type === 'default') return end(root);
  if (selected.components) return end(selected);
  const parent = (selected._parent ? fieldAt(selected._parent) : undefined) ?? root;
  const at = parent.components?.findIndex(({ id }) => id === selected.id) ?? -1;
  return at < 0 ? end(parent) : { parent, index: at + 1 };
}
