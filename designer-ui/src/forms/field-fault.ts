/** What is wrong with one field; `path` as in problem details: `request.title`, `items[0].price`. */
export interface FieldFault {
  path: string;
  code: string;
  message: string;
}

/** A fault beside its form; `label` is null where no field on the screen has that path. */
export interface NamedFault extends FieldFault {
  label: string | null;
}

/** `['items', 0, 'price']` → `items[0].price`. */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text ? `${text}.${step}` : step;
  }, '');
}
