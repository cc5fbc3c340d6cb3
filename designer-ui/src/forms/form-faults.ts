import type { Language } from '@baton/contract/language';
import type { FieldFault } from './field-fault.ts';
import { formatPath } from './field-fault.ts';
import type { ViewerForm } from './viewer-form.ts';
import { domIdOf } from './viewer-form.ts';
import { viewerText } from './viewer-texts.ts';

const uploadingTexts: Record<Language, string> = {
  'zh-CN': '文件还在上传',
  'zh-TW': '檔案還在上傳',
  en: 'A file is still being uploaded',
};

/**
 * What stands beside the fields at this moment. Beyond the viewer's own rules: a demanded list has a row, and no
 * upload is under way.
 */
export function formFaults(
  form: ViewerForm,
  busyFields: ReadonlySet<string>,
  language: Language,
): FieldFault[] {
  const { errors } = form._getState();
  const faults: FieldFault[] = [];
  const instances = form.get('formFieldInstanceRegistry');
  for (const instance of instances.getAllKeyed()) {
    const path = formatPath(instance.valuePath);
    for (const message of messagesAt(errors, [instance.id, ...Object.values(instance.indexes ?? {})])) {
      faults.push({ path, code: 'field_rule', message });
    }
    if (busyFields.has(domIdOf(form, instance))) {
      faults.push({ path, code: 'upload_running', message: uploadingTexts[language] });
    }
  }
  for (const instance of instances.getAll()) {
    const { type, validate } = form.get('formFieldRegistry').get(instance.id);
    if (type !== 'dynamiclist' || validate?.required !== true) continue;
    const rows = instance.valuePath.reduce<unknown>(
      (value, step) => (value as Record<string, unknown> | undefined)?.[step],
      form._getState().data,
    );
    if (Array.isArray(rows) && rows.length > 0) continue;
    faults.push({
      path: formatPath(instance.valuePath),
      code: 'required',
      message: viewerText(language, 'Field is required.'),
    });
  }
  return faults;
}

/**
 * Puts faults that the server found beside their fields; each goes when its field is edited. Hands back those of no
 * field on the screen.
 */
export function showFaults(form: ViewerForm, faults: readonly FieldFault[]): FieldFault[] {
  const errors: Record<string, unknown> = {};
  const placed = new Set<FieldFault>();
  for (const { id, valuePath, indexes } of form.get('formFieldInstanceRegistry').getAllKeyed()) {
    const path = formatPath(valuePath);
    const own = faults.filter((fault) => fault.path === path);
    for (const fault of own) placed.add(fault);
    const messages = own.map(({ message }) => message);
    if (messages.length > 0) placeMessages(errors, [id, ...Object.values(indexes ?? {})], messages);
  }
  form._setState({ errors });
  return faults.filter((fault) => !placed.has(fault));
}

function messagesAt(errors: unknown, place: (string | number)[]): string[] {
  const found = place.reduce<unknown>(
    (inner, step) => (inner as Record<string, unknown> | undefined)?.[step],
    errors,
  );
  return Array.isArray(found) ? found.filter((message) => typeof message === 'string') : [];
}

/** The viewer keeps the faults of a field under its id, those of a row under the row's number below. */
function placeMessages(
  errors: Record<string, unknown>,
  place: (string | number)[],
  messages: string[],
): void {
  let inner = errors as Record<string | number, unknown>;
  place.forEach((step, position) => {
    if (position === place.length - 1) inner[step] = messages;
    else inner = (inner[step] ??= []) as Record<string | number, unknown>;
  });
}
