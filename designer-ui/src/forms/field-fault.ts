/** What is wrong with one field; `path` as in problem details: `request.title`, `items[0].price`. */
export interface FieldFault {
  path: string;
  code: string;
  message: string;
}

/** `['items', 0, 'price']` → `items[0].price`. */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text ? `${text}.${step}` : step;
  }, '');
}
