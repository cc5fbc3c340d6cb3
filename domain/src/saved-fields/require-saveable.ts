import { namesOf } from '@baton/contract/forms/field-names';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { isForm } from '@baton/contract/forms/form-schema';
import { withoutPlaces } from '@baton/contract/forms/saved-component';
import type { Finding } from '@baton/contract/process/finding';
import { fill, localized } from '@baton/contract/process/localized';
import { DomainError } from '../errors.ts';
import { checkForm, outsideNames } from '../forms/index.ts';
import type { OutsideName } from '../forms/index.ts';

/** Bytes of a component as JSON; the largest that ships takes one of 64. */
export const mostBytes = 65_536;

/**
 * A component as the library keeps it. Throws `saved_field_refused` with all findings where a form with nothing else in
 * it would be refused by the gate, where it is too large, and where an expression asks for a field that does not come
 * along: in another form that would be another field, or none, and nobody would notice.
 */
export function requireSaveable(given: Record<string, unknown>): FormComponent {
  const bytes = Buffer.byteLength(JSON.stringify(given));
  if (bytes > mostBytes) throw refused([tooLarge(bytes)]);
  const form = { type: 'default', components: [given] };
  const component = isForm(form) ? withoutPlaces(given as FormComponent) : null;
  const checked = checkForm(component ? { ...form, components: [component] } : form);
  const errors = checked.filter(({ severity }) => severity === 'error');
  if (!component || errors.length > 0) throw refused(errors);
  const outside = [...outsideNames(component, new Set(namesOf(component)))].map(namesOutside);
  if (outside.length > 0) throw refused(outside);
  return component;
}

function refused(findings: Finding[]): DomainError {
  return new DomainError(
    'saved_field_refused',
    { findings },
    findings.map(({ elementName, rule, message }) => ({
      path: elementName ? `component (${elementName})` : 'component',
      code: rule,
      message: message.en ?? rule,
    })),
  );
}

function tooLarge(bytes: number): Finding {
  const facts = { value: String(Math.ceil(bytes / 1024)), most: String(mostBytes / 1024) };
  return finding('saved-field-too-large', null, fill(largeMessage, facts), largeMend);
}

function namesOutside({ component, attribute, name }: OutsideName): Finding {
  const label = component.label ?? component['dateLabel'] ?? component.key ?? component.type;
  const facts = { attribute, name };
  return finding('saved-field-outside', String(label), fill(outsideMessage, facts), fill(outsideMend, facts));
}

function finding(
  rule: string,
  elementName: string | null,
  message: Finding['message'],
  mend: Finding['mend'],
): Finding {
  return {
    ...{ rule, severity: 'error', file: '', elementId: null, elementName, line: null },
    ...{ message, mend, quickFix: null },
  };
}

const largeMessage = localized(
  '字段连同其内容有 {value} KB，最多 {most} KB',
  '欄位連同其內容有 {value} KB，最多 {most} KB',
  'The field with all that is in it takes {value} KB; {most} KB are allowed',
);
const largeMend = localized(
  '减少选项，或换一张较小的图片',
  '減少選項，或換一張較小的圖片',
  'Use fewer options, or a smaller image',
);
const outsideMessage = localized(
  '{attribute} 用到了不在其中的 {name}，放进别的表单就不起作用了',
  '{attribute} 用到了不在其中的 {name}，放進別的表單就不起作用了',
  '{attribute} asks for {name}, which does not come along and is missing in other forms',
);
const outsideMend = localized(
  '去掉这个表达式，或把 {name} 放进同一个分组后存入整个分组',
  '移除這個運算式，或把 {name} 放進同一個群組後存入整個群組',
  'Take the expression away, or put {name} into the same group and save the whole group',
);
