import { formatPath } from './field-fault.ts';
import type { FieldInstance, ViewerForm } from './viewer-form.ts';
import { domIdOf } from './viewer-form.ts';

/** What can hold the cursor in the wanted fields; of a list as a whole, the button that adds a row. */
function inputsAt(
  form: ViewerForm,
  container: HTMLElement,
  wanted: (path: FieldInstance['valuePath']) => boolean,
): HTMLElement[] {
  const instances = form.get('formFieldInstanceRegistry').getAll();
  return instances.flatMap((instance) => {
    if (!wanted(instance.valuePath)) return [];
    const id = CSS.escape(domIdOf(form, instance));
    const places = [
      `#${id}:not(label)`,
      `[id^="${id}-"]:is(input, textarea, button)`,
      `[aria-labelledby="${id}"] > * > .fjs-repeat-render-add`,
    ];
    return [...container.querySelectorAll<HTMLElement>(places.join())];
  });
}

export function firstInputAt(
  form: ViewerForm,
  container: HTMLElement,
  path: string,
): HTMLElement | undefined {
  return inputsAt(form, container, (valuePath) => formatPath(valuePath) === path)[0];
}

/** Brings an input into sight and the cursor into it; the rows of a long list are unfolded first. */
export function putCursorInto(input: HTMLElement): void {
  const folded = input.closest('.fjs-repeat-row-collapsed');
  if (folded) {
    const list = folded.closest('.fjs-form-field-dynamiclist');
    list?.querySelector<HTMLElement>(':scope > * > .fjs-repeat-render-collapse')?.click();
  }
  const go = (): void => {
    input.scrollIntoView({ block: 'center' });
    input.focus({ preventScroll: true });
  };
  // The viewer unfolds after this turn.
  if (folded) setTimeout(go);
  else go();
}

export function isBeingEdited(form: ViewerForm, container: HTMLElement, path: string): boolean {
  const within = (valuePath: FieldInstance['valuePath']): boolean =>
    `${valuePath.join('.')}.`.startsWith(`${path}.`);
  return inputsAt(form, container, within).includes(container.ownerDocument.activeElement as HTMLElement);
}
