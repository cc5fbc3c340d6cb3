import type { FieldFault, NamedFault } from './field-fault.ts';
import { formatPath } from './field-fault.ts';
import { firstInputAt } from './field-inputs.ts';
import type { FieldInstance, ViewerForm } from './viewer-form.ts';

/** Faults with the names their fields have on the screen, in the order of the screen. */
export function nameFaults(
  form: ViewerForm,
  container: HTMLElement,
  faults: readonly FieldFault[],
): NamedFault[] {
  const instances = form.get('formFieldInstanceRegistry').getAll();
  const found = faults.map((fault) => {
    const input = firstInputAt(form, container, fault.path);
    const instance = instances.find(({ valuePath }) => formatPath(valuePath) === fault.path);
    const label = input && instance ? nameOf(form, instance, input) : null;
    return { fault: { ...fault, label }, input };
  });
  return found.sort((left, right) => order(left.input, right.input)).map(({ fault }) => fault);
}

/** As it is shown, since a label may be computed; in a list with the number of its row. */
function nameOf(form: ViewerForm, { indexes }: FieldInstance, input: HTMLElement): string {
  const rows = Object.entries(indexes ?? {}).map(
    ([id, index]) => `${form.get('formFieldRegistry').get(id).label ?? ''} ${index + 1}`,
  );
  const label = input.closest('.fjs-form-field')?.querySelector('.fjs-form-field-label')?.cloneNode(true);
  const own = label as HTMLElement | undefined;
  own?.querySelector('.fjs-asterix')?.remove();
  return [...rows, own?.textContent ?? ''].map((part) => part.trim()).join(' · ');
}

/** What is not on the screen comes last. */
function order(left: HTMLElement | undefined, right: HTMLElement | undefined): number {
  if (!left || !right || left === right) return Number(!left) - Number(!right);
  return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
