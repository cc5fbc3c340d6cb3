import { formFields } from '../forms/index.ts';
import type { FormSchema } from '../forms/index.ts';

/** Ids of all attachments that stand in the file fields of a form. */
export function fileIds(schema: FormSchema, data: Record<string, unknown>): string[] {
  return fileIdsAt(data, filePaths(schema));
}

/** Ids of the attachments at some paths of file fields. */
export function fileIdsAt(data: Record<string, unknown>, paths: readonly string[]): string[] {
  return paths
    .flatMap((path) => valuesAt(data, path.split('.')))
    .flat()
    .filter((id) => typeof id === 'string');
}

/** Whether a form has a file field. */
export function takesFiles(schema: FormSchema): boolean {
  return filePaths(schema).length > 0;
}

/** The paths of a form’s file fields. */
export function filePaths(schema: FormSchema): string[] {
  const fields = formFields(schema).filter(({ kind, type }) => kind === 'field' && type === 'filepicker');
  return fields.map(({ path }) => path);
}

/** Every value at a path; `items[]` leads into each row. */
function valuesAt(from: unknown, [step, ...rest]: string[]): unknown[] {
  if (step === undefined) return [from];
  const key = step.replace(/\[\]$/, '');
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, key)) return [];
  const value = (from as Record<string, unknown>)[key];
  const inner = step.endsWith('[]') && Array.isArray(value) ? (value as unknown[]) : [value];
  return inner.flatMap((one) => valuesAt(one, rest));
}
