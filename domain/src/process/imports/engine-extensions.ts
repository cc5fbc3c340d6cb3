import type { ImportItem } from '@baton/contract/process/import-item';
import type { LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';
import type { Edit } from '../quick-fix/edit-xml.ts';
import { camundaPrefix } from '../quick-fix/edit-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { attributeOf } from '../xml/xml-element.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { engineReasons } from './engine-attributes.ts';
import type { Import } from './import-item.ts';
import { itemAt, written } from './import-item.ts';

/** What becomes of an extension element of another engine. */
export function translateExtension(
  { file, text }: Import,
  element: XmlElement,
  isRelated: boolean,
): { edit: Edit[]; item: ImportItem } {
  const what = `<${written(element)}>`;
  const gone = { start: element.start, end: element.end, text: '' };
  const say = (outcome: 'translated' | 'dropped' | 'refused', reason: LocalizedText) =>
    itemAt(file, outcome, element, { what, reason });
  if (!isRelated) return { edit: [gone], item: say('refused', engineReasons.unknown) };
  if (element.name === 'formProperty') {
    return { edit: formField(element), item: say('translated', asFormField) };
  }
  if (element.name === 'failedJobRetryTimeCycle' || isVariableMapping(element)) {
    const { prefix, binding } = camundaPrefix(element.parent ?? element);
    const again = text
      .slice(element.nameEnd, element.end)
      .replace(/<\/[^<>]*>$/, `</${prefix}:${element.name}>`);
    const edit = { start: element.start, end: element.end, text: `<${prefix}:${element.name}${again}` };
    return { edit: [edit, ...binding], item: say('translated', asCamunda) };
  }
  if (element.name === 'historyLevel') return { edit: [gone], item: say('dropped', engineReasons.inert) };
  return { edit: [gone], item: say('refused', reasons.get(element.name) ?? engineReasons.unknown) };
}

function isVariableMapping({ name, attributes }: XmlElement): boolean {
  return (
    ['in', 'out'].includes(name) && attributes.every((one) => !one.prefix && !/Expression$/.test(one.name))
  );
}

/** All form properties of a step become one generated form; the first of them opens it, the last one closes it. */
function formField(property: XmlElement): Edit[] {
  const { prefix, binding } = camundaPrefix(property.parent ?? property);
  const among = (property.parent?.children ?? []).filter(
    (one) => one.name === 'formProperty' && one.namespace === property.namespace,
  );
  const open = among[0] === property ? `<${prefix}:formData>` : '';
  const close = among.at(-1) === property ? `</${prefix}:formData>` : '';
  const text = `${open}${fieldText(prefix, property)}${close}`;
  return [{ start: property.start, end: property.end, text }, ...binding];
}

function fieldText(prefix: string, property: XmlElement): string {
  const attributes = [
    ['id', attributeOf(property, 'id')],
    ['label', attributeOf(property, 'name')],
    ['type', attributeOf(property, 'type') ?? 'string'],
    ['defaultValue', attributeOf(property, 'default')],
  ].flatMap(([name, value]) => (value ? [` ${name}="${escapeAttribute(value)}"`] : []));
  const constraints = [
    ...(attributeOf(property, 'required') === 'true' ? ['required'] : []),
    ...(attributeOf(property, 'writable') === 'false' ? ['readonly'] : []),
  ].map((name) => `<${prefix}:constraint name="${name}" />`);
  const validation = constraints.length
    ? `<${prefix}:validation>${constraints.join('')}</${prefix}:validation>`
    : '';
  const values = property.children
    .filter(({ name }) => name === 'value')
    .map(({ attributes: given }) => {
      const kept = given.filter((one) => ['id', 'name'].includes(one.name));
      return `<${prefix}:value${kept.map((one) => ` ${one.name}="${escapeAttribute(one.value)}"`).join('')} />`;
    });
  return `<${prefix}:formField${attributes.join('')}>${validation}${values.join('')}</${prefix}:formField>`;
}

const asFormField = localized(
  '改为 camunda:formData 的字段，可一键转成表单',
  '改為 camunda:formData 的欄位，可一鍵轉成表單',
  'Now a field of camunda:formData, which a quick fix turns into a form',
);
const asCamunda = localized(
  '改为 camunda 的同名元素',
  '改為 camunda 的同名元素',
  'Now the camunda element of that name',
);
const listener = localized(
  '监听器会执行代码，本平台不执行代码',
  '監聽器會執行程式碼，本平臺不執行程式碼',
  'A listener runs code, which is not run here',
);
const reasons: ReadonlyMap<string, LocalizedText> = new Map([
  ['taskListener', listener],
  ['executionListener', listener],
  ['eventListener', listener],
  ['field', engineReasons.code],
]);
